/** Sign-ins that are under way: who asks by one, which ones there are, and ending them. */
import { Injectable } from '@nestjs/common';
import { success, type AccountActor, type Result } from '#kernel';
import { Database } from '#platform';
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
  ) {}

  /** Who shows the token, as things stand now; null where it opens nothing. Nothing is kept: what changes holds for the next request. */
  async authenticate(token: string): Promise<SignedIn | null> {
    const digest = digestOfShown(token);
    const signedIn = digest && (await this.repository.byDigest(digest));
    if (signedIn?.isStale) await this.database.transaction((transaction) => this.repository.touch(transaction, signedIn.sessionId));
    return signedIn;
  }

  ofActor(actor: AccountActor): Promise<StoredSession[]> {
    return this.repository.ofAccount(actor.accountId);
  }

  async signOut({ accountId, sessionId }: AccountActor): Promise<void> {
    await this.database.transaction((transaction) => this.repository.end(transaction, { accountId, id: sessionId }));
  }

  async end({ accountId }: AccountActor, id: string): Promise<Result<null, IdentityError>> {
    const ended = await this.database.transaction((transaction) => this.repository.end(transaction, { accountId, id }));
    return ended ? success(null) : NOT_FOUND;
  }

  /** This one too, and no browser is known any more. */
  async endAll({ accountId }: AccountActor): Promise<void> {
    await this.database.transaction(async (transaction) => {
      await this.repository.endAll(transaction, accountId);
      await this.signIns.forgetDevices(transaction, accountId);
    });
  }

  accountOf(actor: AccountActor): Promise<Awaited<ReturnType<AccountRepository['byId']>>> {
    return this.accounts.byId(actor.accountId);
  }
}
