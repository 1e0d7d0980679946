/** Sign-ins that are under way: who asks by one, which ones there are, and ending them. */
import { Injectable } from '@nestjs/common';
import { success, type AccountActor, type Origin, type Result } from '#kernel';
import { Audit, Database } from '#platform';
import { AccountRepository } from '../account/account.repository.js';
import { NOT_FOUND, type IdentityError } from '../identity.errors.js';
import { digestOfShown } from '../secret/secret-token.js';
import { SignInRepository } from '../sign-in/sign-in.repository.js';
import { SessionRepository, type SignedIn, type StoredSession } from './session.repository.js';

@Injectable()
export class SessionService {
  constructor(
    private readonly database: Database,
    private readonly repository: SessionRepository,
    private readonly signIns: SignInRepository,
    private readonly accounts: AccountRepository,
    private readonly trail: Audit,
  ) {}

  /** Who shows the token, as things stand now; null where it opens nothing. Nothing is kept: what changes holds for the next request. */
  async authenticate(token: string): Promise<SignedIn | null> {
    const digest = digestOfShown(token);
    const signedIn = digest && (await this.repository.byDigest(digest));
    if (signedIn?.isStale) await this.repository.touch(signedIn);
    return signedIn;
  }

  ofActor(actor: AccountActor): Promise<StoredSession[]> {
    return this.repository.ofAccount(actor.accountId);
  }

  async signOut(actor: AccountActor, origin: Origin): Promise<void> {
    await this.endOne(actor, { id: actor.sessionId, action: 'SIGNED_OUT', origin });
  }

  /** One of the actor's own. */
  async end(actor: AccountActor, id: string, origin: Origin): Promise<Result<null, IdentityError>> {
    return (await this.endOne(actor, { id, action: 'SESSION_ENDED', origin })) ? success(null) : NOT_FOUND;
  }

  /** This one too, and no browser is known any more. */
  async endAll(actor: AccountActor, { address }: Origin): Promise<void> {
    const { accountId } = actor;
    await this.database.transaction(async (transaction) => {
      const sessions = await this.repository.endAll(transaction, accountId);
      await this.signIns.forgetDevices(transaction, accountId);
      await this.trail.record(transaction, {
        actor,
        action: 'SESSIONS_ENDED',
        subjectType: 'ACCOUNT',
        subjectId: accountId,
        before: { sessions },
        address,
      });
    });
  }

  accountOf(actor: AccountActor): Promise<Awaited<ReturnType<AccountRepository['byId']>>> {
    return this.accounts.byId(actor.accountId);
  }

  private endOne(
    actor: AccountActor,
    { id, action, origin }: { id: string; action: 'SESSION_ENDED' | 'SIGNED_OUT'; origin: Origin },
  ): Promise<boolean> {
    return this.database.transaction(async (transaction) => {
      const device = await this.repository.end(transaction, { accountId: actor.accountId, id });
      if (device === null) return false;
      const { address } = origin;
      await this.trail.record(transaction, {
        actor,
        action,
        subjectType: 'ACCOUNT',
        subjectId: actor.accountId,
        before: { device },
        address,
      });
      return true;
    });
  }
}
