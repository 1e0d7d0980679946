/** Writes organizations in bulk, with all that belongs to them, in the caller's transaction. */
import { Injectable } from '@nestjs/common';
import type { Transaction } from '#platform';
import { OrganizationContactEntity } from './organization-contact.entity.js';
import { OrganizationEntity } from './organization.entity.js';
import type { NewOrganization } from './organization.js';

/** A new organization with the address it got. */
export interface AddressedOrganization {
  readonly organization: NewOrganization;
  readonly slug: string;
}

interface Link {
  readonly organizationId: string;
  readonly code: string;
}

@Injectable()
export class OrganizationRegisterRepository {
  /** The first characters of an address say whose turn it is: two writers that make addresses wait for each other. */
  async lockAddresses(transaction: Transaction): Promise<void> {
    await transaction.query(`select pg_advisory_xact_lock(hashtext('organization.slug'))`);
  }

  async takenSlugs(transaction: Transaction, slugs: readonly string[]): Promise<Set<string>> {
    const rows = await transaction.query<{ slug: string }>('select slug from organization where slug = any ($1::text[])', [slugs]);
    return new Set(rows.map(({ slug }) => slug));
  }

  async knownBins(transaction: Transaction, bins: readonly string[]): Promise<Set<string>> {
    const rows = await transaction.query<{ bin: string }>('select bin from organization where bin = any ($1::text[])', [bins]);
    return new Set(rows.map(({ bin }) => bin));
  }

  /** Ids of organizations by BIN, for joining representatives. */
  async idsByBin(transaction: Transaction, bins: readonly string[]): Promise<Map<string, string>> {
    const rows = await transaction.query<{ bin: string; id: string }>('select bin, id from organization where bin = any ($1::text[])', [bins]);
    return new Map(rows.map(({ bin, id }) => [bin, id]));
  }

  /** Organizations that bear one of the names, in any language; names are compared in lower case. */
  async byNames(transaction: Transaction, names: readonly string[]): Promise<{ name: string; regionCode: string; id: string }[]> {
    return transaction.query(
      `select lower(name_kk) as name, region_code as "regionCode", id from organization where lower(name_kk) = any ($1::text[])
       union select lower(name_ru), region_code, id from organization where lower(name_ru) = any ($1::text[])
       union select lower(name_en), region_code, id from organization where lower(name_en) = any ($1::text[])`,
      [names.map((name) => name.toLowerCase())],
    );
  }

  async insert(transaction: Transaction, organizations: readonly AddressedOrganization[]): Promise<void> {
    const insert = transaction.manager.createQueryBuilder().insert().updateEntity(false);
    await insert.into(OrganizationEntity).values(organizations.map(organizationRow)).execute();
    const contacts = organizations.flatMap(({ organization }) => contactRows(organization));
    if (contacts.length > 0) {
      await transaction.manager.createQueryBuilder().insert().updateEntity(false).into(OrganizationContactEntity).values(contacts).execute();
    }
    const links = (codes: (organization: NewOrganization) => readonly string[]): Link[] =>
      organizations.flatMap(({ organization }) => [...new Set(codes(organization))].map((code) => ({ organizationId: organization.id, code })));
    await insertLinks(transaction, 'organization_region_served (organization_id, region_code)', links((one) => one.servesRegionCodes));
    await insertLinks(transaction, 'organization_focus_area (organization_id, focus_area_code)', links((one) => one.focusAreaCodes));
    await insertLinks(transaction, 'organization_working_language (organization_id, language_code)', links((one) => one.workingLanguages));
    await transaction.query('select refresh_organization_cards($1::uuid[])', [organizations.map(({ organization }) => organization.id)]);
  }
}

async function insertLinks(transaction: Transaction, target: string, links: readonly Link[]): Promise<void> {
  await transaction.query(`insert into ${target} select * from unnest($1::uuid[], $2::text[])`, [
    links.map(({ organizationId }) => organizationId),
    links.map(({ code }) => code),
  ]);
}

function organizationRow({ organization, slug }: AddressedOrganization): OrganizationEntity {
  const { names, summaries, descriptions } = organization;
  return Object.assign(new OrganizationEntity(), {
    id: organization.id,
    slug,
    ...{ nameKk: names.KK ?? null, nameRu: names.RU ?? null, nameEn: names.EN ?? null },
    ...{ summaryKk: summaries.KK ?? null, summaryRu: summaries.RU ?? null, summaryEn: summaries.EN ?? null },
    ...{ descriptionKk: descriptions.KK ?? null, descriptionRu: descriptions.RU ?? null, descriptionEn: descriptions.EN ?? null },
    legalForm: organization.legalForm,
    bin: organization.bin,
    regionCode: organization.regionCode,
    servesWholeCountry: organization.servesWholeCountry,
    foundedYear: organization.foundedYear,
    listing: organization.listing,
    standsInNetwork: organization.memberSince !== null,
    memberSince: organization.memberSince,
    confirmedAt: null,
  });
}

function contactRows({ id, contacts }: NewOrganization): OrganizationContactEntity[] {
  return contacts.map((contact, position) =>
    Object.assign(new OrganizationContactEntity(), { id: crypto.randomUUID(), organizationId: id, ...contact, position }),
  );
}
