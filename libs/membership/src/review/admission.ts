/** Makes a member of an approved application: organization, membership, people, and the manager's invitation, in one transaction. */
import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { OrganizationRegister, type Contact } from '#directory';
import { InvitationService, PersonRegister } from '#identity';
import type { AccountActor } from '#kernel';
import { Clock, type Transaction } from '#platform';
import type { Application, ApplicationForm } from '../application/application.js';
import { withFreeBin } from '../bin/bin-taken.js';
import { MembershipRegister } from '../membership/membership.register.js';

@Injectable()
export class Admission {
  constructor(
    private readonly memberships: MembershipRegister,
    private readonly organizations: OrganizationRegister,
    private readonly persons: PersonRegister,
    private readonly invitations: InvitationService,
    private readonly clock: Clock,
  ) {}

  /** The new organization's id. Throws `BinTaken` where another has the BIN, in the network or in a transaction that was quicker. */
  async admit(transaction: Transaction, actor: AccountActor, { form, locale }: Application): Promise<string> {
    const organizationId = randomUUID();
    const memberSince = this.clock.today();
    await withFreeBin(() =>
      this.memberships.admit(transaction, [{ organization: newOrganization(organizationId, form), memberSince }], {
        ...{ reason: 'APPROVED', by: actor.accountId },
      }),
    );
    await this.addRepresentatives(transaction, form, { organizationId, since: memberSince });
    for (const { name, email, position } of form.representatives.filter(({ role }) => role === 'MANAGER')) {
      const grant = { organizationId, representationRole: 'MANAGER' as const, position, appointmentRole: null };
      await this.invitations.inviteIn(transaction, actor, { name, email, locale, ...grant });
    }
    return organizationId;
  }

  /** Others than managers come in as from an import: known to coordinators alone until they accept an invitation. */
  private async addRepresentatives(
    transaction: Transaction,
    { representatives }: ApplicationForm,
    { organizationId, since }: { organizationId: string; since: string },
  ): Promise<void> {
    const others = representatives.filter(({ role }) => role === 'REPRESENTATIVE').map((one) => ({ ...one, personId: randomUUID() }));
    await this.persons.addMany(
      transaction,
      others.map(({ personId, name, email }) => ({ id: personId, name, email, gender: null })),
    );
    await this.organizations.addRepresentations(
      transaction,
      others.map(({ personId, role, position }) => ({ id: randomUUID(), personId, organizationId, role, position, since })),
    );
  }
}

function newOrganization(id: string, form: ApplicationForm): Parameters<MembershipRegister['admit']>[1][number]['organization'] {
  return {
    id,
    names: form.names,
    summaries: form.summaries,
    descriptions: {},
    legalForm: form.legalForm,
    bin: form.bin,
    regionCode: form.regionCode ?? '',
    servesRegionCodes: form.servesRegionCodes,
    servesWholeCountry: form.servesWholeCountry,
    focusAreaCodes: form.focusAreaCodes,
    workingLanguages: form.workingLanguages,
    foundedYear: form.foundedYear,
    listing: form.listing,
    contacts: contactsOf(form),
    locality: form.locality,
    withheldFields: form.withheld,
  };
}

/** Contacts are for members until the organization says otherwise; its website is for whom its profile is. */
function contactsOf({ email, phone, website, listing }: ApplicationForm): Contact[] {
  return [
    { kind: 'EMAIL', value: email, visibility: 'MEMBERS' },
    ...(phone === null ? [] : [{ kind: 'PHONE', value: phone, visibility: 'MEMBERS' } as const]),
    ...(website === null ? [] : [{ kind: 'WEBSITE', value: website, visibility: listing } as const]),
  ];
}
