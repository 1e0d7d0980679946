/** Puts together what the domains know of somebody: identity their roles, membership where they stand, mentoring whether they mentor. */
import { Inject, Injectable } from '@nestjs/common';
import type { SignedIn } from '#identity';
import type { AccountActor, Role } from '#kernel';
import { StandingService } from '#membership';
import { MentorService } from '#mentoring';
import { CONFIGURATION, type Configuration } from '#platform';

/** Roles that act upon other people's data, and only behind a second factor. */
const BEHIND_SECOND_FACTOR: readonly Role[] = ['ADMINISTRATOR', 'COORDINATOR'];

@Injectable()
export class ActorAssembly {
  constructor(
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
    private readonly standings: StandingService,
    private readonly mentors: MentorService,
  ) {}

  async assemble(signedIn: SignedIn): Promise<AccountActor> {
    const [{ isMember, ...organizations }, isMentor] = await Promise.all([
      this.standings.of(signedIn.personId),
      this.mentors.isApproved(signedIn.personId),
    ]);
    // The demonstration's secrets are known anyway.
    const isProved = signedIn.hasSecondFactor || this.configuration.mode === 'demo';
    const appointed = signedIn.appointed.filter((role) => isProved || !BEHIND_SECOND_FACTOR.includes(role));
    const roles: readonly Role[] = isMentor ? [...appointed, 'MENTOR'] : appointed;
    const isCoordinator = roles.includes('COORDINATOR');
    return {
      kind: 'ACCOUNT',
      accountId: signedIn.accountId,
      personId: signedIn.personId,
      sessionId: signedIn.sessionId,
      isConfirmed: signedIn.isConfirmed,
      roles,
      withheldRoles: signedIn.appointed.filter((role) => !roles.includes(role)),
      isMember: isMember || isMentor || isCoordinator,
      isCoordinator,
      ...organizations,
    };
  }
}
