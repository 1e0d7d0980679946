// The way of a member from the spreadsheet to a confirmed profile, and what can be done where it comes no further.
import type { MembershipStatus, OnboardingObstacle, OnboardingStep } from '../../graphql/generated/graphql';
import type { StatusKind } from '../../ui/status';

export const STEPS: readonly OnboardingStep[] = ['IMPORTED', 'INVITED', 'ACCEPTED', 'CONFIRMED'];
export const STATUSES: readonly MembershipStatus[] = ['ACTIVE', 'GRACE', 'LAPSED', 'SUSPENDED', 'EXITED'];

export const STEP_KINDS: Readonly<Record<OnboardingStep, StatusKind>> = {
  IMPORTED: 'calm',
  INVITED: 'calm',
  ACCEPTED: 'attention',
  CONFIRMED: 'ok',
};

/** Behind the language: where a coordinator does something about it. */
export function remedyOf(obstacle: OnboardingObstacle, slug: string): string {
  switch (obstacle) {
    case 'BOUNCED':
    case 'EXPIRED':
      return `coordination/invitations?state=${obstacle}`;
    case 'NO_EMAIL':
    case 'NO_REPRESENTATIVE':
      return `members/${slug}/people#invite`;
  }
}
