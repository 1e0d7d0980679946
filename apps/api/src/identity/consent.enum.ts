/** The purposes of consent in the schema. */
import { CONSENT_PURPOSES } from '#identity';
import { enumOf } from '../gateway/graphql/enums.js';

export const ConsentPurposeEnum = enumOf('ConsentPurpose', CONSENT_PURPOSES);
