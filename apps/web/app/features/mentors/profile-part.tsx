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
  readonly isApproved: boolean;
}

/** An approved profile is seen as soon as it is saved. */
export function SeenByMembers({ isApproved }: Pick<ProfilePartProps, 'isApproved'>) {
  const { say } = useMessages();
  return (
    <Reach level={4}>
      <b>{say(isApproved ? 'mentors.profile.reach.members' : 'mentors.profile.reach.later')}</b>
    </Reach>
  );
}
