/** What an account is told by mail. Each message says that there is something, and never what is confidential. */
import { Injectable } from '@nestjs/common';
import type { Locale } from '#kernel';
import type { Transaction } from '#platform';

export interface Addressee {
  readonly personId: string;
  readonly email: string;
  readonly locale: Locale;
}

@Injectable()
export class AccountMail {
  async send(_transaction: Transaction, _to: Addressee, _template: string, _parameters: Readonly<Record<string, string>> = {}): Promise<void> {}
}
