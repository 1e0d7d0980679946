/** Reads what the directory shows: pages with their counts, single organizations, the vocabulary's counts, the network's figures. */
import { Injectable } from '@nestjs/common';
import { Database } from '#platform';
import { organizationListStatement, type OrganizationListQuestion } from './organization-list.statement.js';
import type { OrganizationPosition } from './organization-cursor.rules.js';
import type { Contact, Listing, OrganizationCard, OrganizationPage, ProfileKeeping, ShownTo } from './organization.js';

/** Where a hit was found. */
export const ORGANIZATION_MATCHES = ['NAME', 'FOCUS_AREA', 'REGION', 'SUMMARY', 'DESCRIPTION'] as const;
export type OrganizationMatch = (typeof ORGANIZATION_MATCHES)[number];

export interface OrganizationListRow {
  readonly card: OrganizationCard;
  readonly lead: OrganizationPosition['lead'];
  readonly sortKey: string;
  readonly foundIn?: readonly OrganizationMatch[];
}

/** Organizations by code. */
export type Counts = Readonly<Record<string, number>>;

export interface OrganizationListAnswer {
  readonly total: number;
  readonly regions: Counts;
  readonly focusAreas: Counts;
  readonly languages: Counts;
  /** In the direction of reading, with one row more than the page where the list goes on. */
  readonly rows: readonly OrganizationListRow[];
}

/** A page as it is stored: every contact with its visibility. */
export interface StoredOrganization {
  readonly card: OrganizationCard;
  readonly page: Omit<OrganizationPage, 'website' | 'contacts' | 'keeping'> & ProfileKeeping & { readonly contacts: readonly Contact[] };
}

export interface VocabularyCounts {
  readonly regions: Counts;
  readonly focusAreas: Counts;
  /** By focus area, the regions in which an organization has its seat and works on it. */
  readonly regionsOfFocusAreas: Readonly<Record<string, readonly string[]>>;
}

export interface NetworkFigures {
  readonly organizations: number;
  readonly representatives: number;
  readonly regions: number;
}

const BY_SLUG = {
  name: 'organizations.by-slug',
  text: `select card, page from organization_card where slug = $1 and shown_to = any ($2::text[])`,
};

const BY_IDS = {
  name: 'organizations.by-ids',
  text: `select card, page from organization_card where organization_id = any ($1::uuid[]) and shown_to = any ($2::text[])`,
};

const VOCABULARY_COUNTS = {
  name: 'organizations.vocabulary-counts',
  text: `
    with counted as materialized (
      select region_code, focus_area_code, sum(organizations) as organizations
      from directory_count
      where shown_to = any ($1::text[]) and working_language = ''
      group by region_code, focus_area_code
      having sum(organizations) > 0
    )
    select
      (select coalesce(json_object_agg(region_code, organizations), '{}') from counted where focus_area_code = '' and region_code <> '') as "regions",
      (select coalesce(json_object_agg(focus_area_code, organizations), '{}') from counted where region_code = '' and focus_area_code <> '') as "focusAreas",
      (
        select coalesce(json_object_agg(focus_area_code, codes), '{}')
        from (
          select focus_area_code, json_agg(region_code order by region_code) as codes
          from counted
          where focus_area_code <> '' and region_code <> ''
          group by focus_area_code
        ) as present
      ) as "regionsOfFocusAreas"`,
};

/** The network's own totals: all that stand in it, listed or not. */
const NETWORK_FIGURES = {
  name: 'organizations.network-figures',
  text: `
    select
      coalesce(sum(organizations) filter (where region_code = ''), 0)::integer as "organizations",
      count(distinct region_code) filter (where region_code <> '' and organizations > 0)::integer as "regions",
      (
        select count(distinct r.person_id)::integer
        from representation as r
        join organization as o on o.id = r.organization_id
        cross join (select (now() at time zone 'Asia/Almaty')::date) as clock (today)
        where o.stands_in_network and r.since <= today and (r.until is null or r.until >= today)
      ) as "representatives"
    from directory_count
    where focus_area_code = '' and working_language = ''`,
};

@Injectable()
export class OrganizationListRepository {
  constructor(private readonly database: Database) {}

  async list(question: OrganizationListQuestion): Promise<OrganizationListAnswer> {
    const { statement, values } = organizationListStatement(question);
    return one(await this.database.read<OrganizationListAnswer>(statement, values));
  }

  async bySlug(slug: string, listings: readonly ShownTo[]): Promise<StoredOrganization | null> {
    const [organization] = await this.database.read<StoredOrganization>(BY_SLUG, [slug, listings]);
    return organization ?? null;
  }

  byIds(ids: readonly string[], listings: readonly ShownTo[]): Promise<StoredOrganization[]> {
    return this.database.read<StoredOrganization>(BY_IDS, [ids, listings]);
  }

  async vocabularyCounts(listings: readonly Listing[]): Promise<VocabularyCounts> {
    return one(await this.database.read<VocabularyCounts>(VOCABULARY_COUNTS, [listings]));
  }

  async networkFigures(): Promise<NetworkFigures> {
    return one(await this.database.read<NetworkFigures>(NETWORK_FIGURES, []));
  }
}

function one<Row>([row]: Row[]): Row {
  if (!row) throw new Error('A statement that answers one row answered none');
  return row;
}
