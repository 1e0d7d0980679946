// What was just done, at the section that it belongs to.
import { useSearchParams } from 'react-router';
import { useMessages } from '../../i18n/messages';
import { DoneNotice } from '../../ui/notice';
import type { WordsDone } from './pairing-place';

/** Nothing where something else was done, or nothing. */
export function WordsDoneNotice({ of }: { readonly of: readonly WordsDone[] }) {
  const [search] = useSearchParams();
  const { say } = useMessages();
  const done = of.find((one) => one === search.get('done'));
  return done ? <DoneNotice>{say(`pairingWords.done.${done}`)}</DoneNotice> : null;
}
