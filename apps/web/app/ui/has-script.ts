// What a page can offer only where its scripts run. The server, and a browser without scripts, get the page that does without.
import { useSyncExternalStore } from 'react';

const never = () => () => undefined;
const no = () => false;
const yes = () => true;

/** Whether scripts have taken the page over. */
export function useHasScript(): boolean {
  return useSyncExternalStore(never, yes, no);
}

/** Whether this browser can make passkeys and answer with them. */
export function useHasPasskeys(): boolean {
  return useSyncExternalStore(never, knowsPasskeys, no);
}

function knowsPasskeys(): boolean {
  return 'PublicKeyCredential' in window && 'parseCreationOptionsFromJSON' in PublicKeyCredential;
}
