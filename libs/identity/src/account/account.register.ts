/** Accounts that a command writes by itself: those of the demonstration. */
import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Locale } from '#kernel';
import type { Transaction } from '#platform';
import { AppointmentRepository } from '../appointment/appointment.repository.js';
import type { AppointmentRole } from '../appointment/appointment.rules.js';
import { CONSENT_PURPOSES } from '../consent/consent.rules.js';
import { ConsentRepository } from '../consent/consent.repository.js';
import { PersonRepository } from '../person/person.repository.js';
import { Passwords } from '../password/passwords.js';
import { AccountRepository } from './account.repository.js';
import { mailboxOf } from './mailbox.rules.js';

export interface DemonstrationAccount {
  readonly email: string;
  readonly locale: Locale;
  /** An imported person, or the name of a new one. */
  readonly person: { readonly id: string } | { readonly name: string };
  readonly appointment: AppointmentRole | null;
}

@Injectable()
export class AccountRegister {
  constructor(
    private readonly accounts: AccountRepository,
    private readonly persons: PersonRepository,
    private readonly appointments: AppointmentRepository,
    private readonly consents: ConsentRepository,
    private readonly passwords: Passwords,
  ) {}

  /** Writes accounts that have one known password, as if their people had accepted an invitation. For fictional people alone. */
  async addDemonstration(transaction: Transaction, password: string, accounts: readonly DemonstrationAccount[]): Promise<void> {
    const passwordHash = await this.passwords.hash(password);
    for (const { email, locale, person, appointment } of accounts) {
      const mailbox = mailboxOf(email);
      if (mailbox === null) throw new Error(`${email} is no address`);
      const personId = 'id' in person ? person.id : randomUUID();
      if ('id' in person) await this.persons.setEmail(transaction, personId, email);
      else await this.persons.insert(transaction, [{ id: personId, name: person.name, email, gender: null }]);
      await this.accounts.insert(transaction, { id: randomUUID(), personId, email, mailbox, passwordHash, locale });
      await this.consents.give(transaction, personId, CONSENT_PURPOSES);
      if (appointment)
        await this.appointments.insert(transaction, { id: randomUUID(), personId, role: appointment, scope: null, until: null });
    }
  }
}
