/** What the audit trail keeps of sign-ins that were refused. */
import { Injectable } from '@nestjs/common';
import { VISITOR, type AccountActor, type Origin } from '#kernel';
import { Audit, Database } from '#platform';

export type RefusedBecause = 'ACCOUNT_DISABLED' | 'CODE_WRONG' | 'PASSKEY_REFUSED' | 'PASSWORD_WRONG';

export interface RefusedSignIn {
  /** Null where nobody has the address that was given: the entry does not say which one it was. */
  readonly accountId: string | null;
  readonly because: RefusedBecause;
  readonly origin: Origin;
}

@Injectable()
export class SignInTrail {
  constructor(
    private readonly database: Database,
    private readonly trail: Audit,
  ) {}

  /** Written for an unknown address too, so that refusing one takes the same work. How many there can be is bounded by the limits of guesses. */
  async refused({ accountId, because, origin: { address } }: RefusedSignIn): Promise<void> {
    await this.database.transaction((transaction) =>
      this.trail.record(transaction, {
        actor: VISITOR,
        action: 'SIGN_IN_REFUSED',
        subjectType: 'ACCOUNT',
        subjectId: accountId,
        after: { because },
        address,
      }),
    );
  }

  /** Somebody signed in could not prove anew who they are: a borrowed device, or a stolen token. */
  async unconfirmed(actor: AccountActor, because: RefusedBecause, { address }: Origin): Promise<void> {
    await this.database.transaction((transaction) =>
      this.trail.record(transaction, {
        actor,
        action: 'CONFIRMATION_REFUSED',
        subjectType: 'ACCOUNT',
        subjectId: actor.accountId,
        after: { because },
        address,
      }),
    );
  }
}
