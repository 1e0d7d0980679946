/** Names of accounts that took a step, loaded together; an account that was erased has none. */
import { Injectable } from '@nestjs/common';
import { AccountService, type Account } from '#identity';
import { batched } from '../gateway/graphql/batched.js';

@Injectable()
export class AccountNames {
  readonly load = batched<Account>((_context, ids) => this.accounts.byIds(ids));

  constructor(private readonly accounts: AccountService) {}
}
