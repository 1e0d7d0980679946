// What the parts of the form of a mentor's profile are given, and who sees most of them.
import { useMessages } from '../../i18n/messages';
import { Reach } from '../../ui/reach';
import type { ProfileChoices } from './own-profile.server';
import type { MentorErrors, MentorValues } from './profile-values';

export interface ProfilePartProps {
  readonly values: MentorValues;
  readonly errors: MentorErrors;
  /** The row in which the reader goes on. */
  readonly row: number | null;
  readonly choices: ProfileChoices;
}

export function SeenByMembers() {
  const { say } = useMessages();
  return (
    <Reach level={4}>
      <b>{say('mentors.profile.reach.members')}</b>
    </Reach>
  );
}
