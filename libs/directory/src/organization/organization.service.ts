/** Reading the directory: every answer holds only what the actor may see. */
import { Injectable } from '@nestjs/common';
import {
  failure,
  pageRequest,
  success,
  type Actor,
  type Locale,
  type PageArguments,
  type PageOf,
  type PageRequest,
  type Result,
} from '#kernel';
import { searchWords } from '../search/search.rules.js';
import { readCursor, writeCursor, type OrganizationListKind, type OrganizationOrder } from './organization-cursor.rules.js';
import type { OrganizationListError, OrganizationNotFound } from './organization.errors.js';
import {
  OrganizationListRepository,
  type Counts,
  type NetworkFigures,
  type OrganizationListAnswer,
  type OrganizationMatch,
  type StoredOrganization,
  type VocabularyCounts,
} from './organization-list.repository.js';
import type { OrganizationCard, OrganizationRecord, WithheldField } from './organization.js';
import { keepsOrSeesAll, listingsVisibleTo, recordsVisibleTo, seesBin, seesContact, seesLegalForm } from './organization.policy.js';

export interface OrganizationFilter {
  readonly text?: string | null;
  /** Seats in any of these; with `includeServed` also who works there. */
  readonly regionCodes?: readonly string[] | null;
  readonly includeServed?: boolean | null;
  readonly focusAreaCodes?: readonly string[] | null;
  readonly languages?: readonly string[] | null;
  /** These alone, by whatever a later domain knows of them. */
  readonly among?: readonly string[] | null;
}

export interface OrganizationListInput {
  readonly filter: OrganizationFilter;
  /** Absent: RELEVANCE with a text, else NAME. */
  readonly order?: OrganizationOrder | null;
  readonly locale: Locale;
  readonly page: PageArguments;
}

export interface FoundOrganization {
  readonly card: OrganizationCard;
  readonly foundIn: readonly OrganizationMatch[];
}

export interface OrganizationList extends PageOf<FoundOrganization> {
  readonly total: number;
  readonly regions: Counts;
  readonly focusAreas: Counts;
  readonly languages: Counts;
}

@Injectable()
export class OrganizationService {
  constructor(private readonly repository: OrganizationListRepository) {}

  /** A page of the directory with its total and facets, in one statement. */
  async findPage(actor: Actor, input: OrganizationListInput): Promise<Result<OrganizationList, OrganizationListError>> {
    const page = pageRequest(input.page);
    if (!page.ok) return page;
    const text = input.filter.text?.trim() ?? '';
    const list: OrganizationListKind = { order: effectiveOrder(input.order, text), locale: input.locale };
    const position = page.value.cursor === null ? null : readCursor(list, page.value.cursor);
    if (page.value.cursor !== null && !position) {
      return failure({ kind: 'PAGE_INVALID', argument: page.value.direction === 'FORWARD' ? 'after' : 'before', reason: 'CURSOR_INVALID' });
    }
    const answer = await this.repository.list({
      listings: listingsVisibleTo(actor),
      words: text === '' ? null : searchWords(text),
      regionCodes: distinct(input.filter.regionCodes),
      includeServed: input.filter.includeServed ?? false,
      focusAreaCodes: distinct(input.filter.focusAreaCodes),
      languages: distinct(input.filter.languages),
      among: input.filter.among ?? null,
      ...list,
      page: page.value,
      position,
    });
    return success(asList(answer, list, page.value));
  }

  async findBySlug(actor: Actor, slug: string): Promise<Result<OrganizationRecord, OrganizationNotFound>> {
    const stored = await this.repository.bySlug(slug, recordsVisibleTo(actor));
    return stored ? success(visibleParts(actor, stored)) : failure({ kind: 'NOT_FOUND' });
  }

  /** Those of the organizations that the actor may see; the only way to load one by id. */
  async findVisible(actor: Actor, ids: readonly string[]): Promise<ReadonlyMap<string, OrganizationRecord>> {
    const stored = await this.repository.byIds(ids, recordsVisibleTo(actor));
    return new Map(stored.map((organization) => [organization.card.id, visibleParts(actor, organization)]));
  }

  /** How many organizations the actor may see in each region and focus area. */
  vocabularyCounts(actor: Actor): Promise<VocabularyCounts> {
    return this.repository.vocabularyCounts(listingsVisibleTo(actor));
  }

  /** The network's own totals, which are no secret: they name nobody. */
  networkFigures(): Promise<NetworkFigures> {
    return this.repository.networkFigures();
  }
}

function effectiveOrder(asked: OrganizationOrder | null | undefined, text: string): OrganizationOrder {
  if (text === '') return asked === 'NEWEST' ? 'NEWEST' : 'NAME';
  return asked ?? 'RELEVANCE';
}

function distinct(codes: readonly string[] | null | undefined): readonly string[] {
  return codes ? [...new Set(codes)] : [];
}

function asList(answer: OrganizationListAnswer, list: OrganizationListKind, page: PageRequest): OrganizationList {
  const goesOn = answer.rows.length > page.size;
  const rows = answer.rows.slice(0, page.size);
  const forward = page.direction === 'FORWARD';
  if (!forward) rows.reverse();
  return {
    total: answer.total,
    regions: answer.regions,
    focusAreas: answer.focusAreas,
    languages: answer.languages,
    items: rows.map(({ card, lead, sortKey, foundIn }) => ({
      cursor: writeCursor(list, { lead, sortKey, id: card.id }),
      item: { card, foundIn: foundIn ?? [] },
    })),
    hasNextPage: forward ? goesOn : page.cursor !== null,
    hasPreviousPage: forward ? page.cursor !== null : goesOn,
  };
}

function visibleParts(actor: Actor, { card, page }: StoredOrganization): OrganizationRecord {
  const { legalForm, bin, withheldFields, sourceLocale, version, ...shown } = page;
  const isWithheld = (field: WithheldField): boolean => withheldFields.includes(field);
  const contacts = page.contacts.filter(({ visibility }) => seesContact(actor, card.id, visibility));
  return {
    card,
    page: {
      ...shown,
      legalForm:
        legalForm !== null && seesLegalForm(actor, card.id, { code: legalForm, isWithheld: isWithheld('LEGAL_FORM') }) ? legalForm : null,
      bin: seesBin(actor, card.id, { isWithheld: isWithheld('BIN') }) ? bin : null,
      keeping: keepsOrSeesAll(actor, card.id) ? { withheldFields, sourceLocale, version } : null,
      website: contacts.find(({ kind }) => kind === 'WEBSITE')?.value ?? null,
      contacts: contacts.filter(({ kind }) => kind !== 'WEBSITE'),
    },
  };
}
