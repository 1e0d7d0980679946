// The word that lets this answer's scripts run; it exists on the server alone.
import { createContext } from 'react';

export const NonceContext = createContext<string | undefined>(undefined);
