/** Writes organizations in bulk, with all that belongs to them, in the caller's transaction. */
import { Injectable } from '@nestjs/common';
import { textIn } from '#kernel';
import type { Transaction } from '#platform';
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

/** The rows come as one JSON text: hundreds of them cost one parameter, and little memory on either side. */
const INSERT_ORGANIZATIONS = `
  insert into organization (
    id, slug, name_kk, name_ru, name_en, summary_kk, summary_ru, summary_en, description_kk, description_ru, description_en,
    legal_form, bin, region_code, serves_whole_country, founded_year, listing, stands_in_network, member_since, locality, withheld_fields, source_locale
  )
  select
    id, slug, name_kk, name_ru, name_en, summary_kk, summary_ru, summary_en, description_kk, description_ru, description_en,
    legal_form, bin, region_code, serves_whole_country, founded_year, listing, stands_in_network, member_since, locality, withheld_fields, source_locale
  from json_populate_recordset(null::organization, $1)
`;

const INSERT_CONTACTS = `
  insert into organization_contact (id, organization_id, kind, value, visibility, position)
  select id, organization_id, kind, value, visibility, position
  from json_populate_recordset(null::organization_contact, $1)
`;

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
    const rows = await transaction.query<{ bin: string; id: string }>('select bin, id from organization where bin = any ($1::text[])', [
      bins,
    ]);
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
    await transaction.query(INSERT_ORGANIZATIONS, [JSON.stringify(organizations.map(organizationRow))]);
    await transaction.query(INSERT_CONTACTS, [JSON.stringify(organizations.flatMap(({ organization }) => contactRows(organization)))]);
    const links = (codes: (organization: NewOrganization) => readonly string[]): Link[] =>
      organizations.flatMap(({ organization }) =>
        [...new Set(codes(organization))].map((code) => ({ organizationId: organization.id, code })),
      );
    await insertLinks(
      transaction,
      'organization_region_served (organization_id, region_code)',
      links((one) => one.servesRegionCodes),
    );
    await insertLinks(
      transaction,
      'organization_focus_area (organization_id, focus_area_code)',
      links((one) => one.focusAreaCodes),
    );
    await insertLinks(
      transaction,
      'organization_working_language (organization_id, language_code)',
      links((one) => one.workingLanguages),
    );
    await transaction.query('select refresh_organization_cards($1::uuid[])', [organizations.map(({ organization }) => organization.id)]);
  }
}

async function insertLinks(transaction: Transaction, target: string, links: readonly Link[]): Promise<void> {
  await transaction.query(`insert into ${target} select * from unnest($1::uuid[], $2::text[])`, [
    links.map(({ organizationId }) => organizationId),
    links.map(({ code }) => code),
  ]);
}

/** As the table's columns are called. */
function organizationRow({
  organization,
  slug,
}: AddressedOrganization): Readonly<Record<string, string | number | boolean | readonly string[] | null | undefined>> {
  const { names, summaries, descriptions } = organization;
  return {
    id: organization.id,
    slug,
    ...{ name_kk: names.KK, name_ru: names.RU, name_en: names.EN },
    ...{ summary_kk: summaries.KK, summary_ru: summaries.RU, summary_en: summaries.EN },
    ...{ description_kk: descriptions.KK, description_ru: descriptions.RU, description_en: descriptions.EN },
    legal_form: organization.legalForm,
    bin: organization.bin,
    region_code: organization.regionCode,
    serves_whole_country: organization.servesWholeCountry,
    founded_year: organization.foundedYear,
    listing: organization.listing,
    stands_in_network: organization.memberSince !== null,
    member_since: organization.memberSince,
    locality: organization.locality,
    withheld_fields: organization.withheldFields ?? ['BIN'],
    source_locale: organization.sourceLocale ?? textIn(names, 'RU')?.locale ?? 'RU',
  };
}

function contactRows({ id, contacts }: NewOrganization): Readonly<Record<string, string | number>>[] {
  return contacts.map((contact, position) => ({ id: crypto.randomUUID(), organization_id: id, ...contact, position }));
}
