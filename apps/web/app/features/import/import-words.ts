// How an import stands.
import type { ImportState } from '../../graphql/generated/graphql';
import type { StatusKind } from '../../ui/status';

export const IMPORT_KINDS: Readonly<Record<ImportState, StatusKind>> = {
  JUDGING: 'calm',
  JUDGED: 'attention',
  UNREADABLE: 'danger',
  WRITING: 'calm',
  WRITTEN: 'ok',
  DISCARDED: 'calm',
};

/** Whether the server is at work on it, so that the page looks again by itself. */
export function isUnderWay(state: ImportState): boolean {
  return state === 'JUDGING' || state === 'WRITING';
}
