// To what people can consent, in the order in which they are asked.
import type { ConsentPurpose } from '../../graphql/generated/graphql';

export const PURPOSES = ['PROCESSING', 'DIRECTORY', 'NEWS', 'STATISTICS'] as const satisfies readonly ConsentPurpose[];

/** Without it there is no account. */
export const NEEDED: ConsentPurpose = 'PROCESSING';
