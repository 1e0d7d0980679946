/** Organizations that a test enters itself, through the register that an import uses. */
import { OrganizationRegister, type NewOrganization } from '#directory';
import type { AccountActor } from '#kernel';
import { Database } from '#platform';
import type { RunningApi } from './running-api.js';

/** An organization with what a test does not care about filled in. */
export function organization(given: Partial<NewOrganization> = {}): NewOrganization {
  return {
    id: crypto.randomUUID(),
    names: { RU: 'Организация' },
    summaries: {},
    descriptions: {},
    legalForm: null,
    bin: null,
    regionCode: 'KZ-75',
    servesRegionCodes: [],
    servesWholeCountry: false,
    focusAreaCodes: [],
    workingLanguages: [],
    foundedYear: null,
    listing: 'PUBLIC',
    memberSince: '2024-08-21',
    contacts: [],
    ...given,
  };
}

/** Somebody signed in whom the network does not know. */
export const OUTSIDER: AccountActor = {
  kind: 'ACCOUNT',
  accountId: 'account',
  personId: 'person',
  sessionId: 'session',
  roles: [],
  withheldRoles: [],
  isConfirmed: false,
  isMember: false,
  isCoordinator: false,
  organizationIds: [],
  managedOrganizationIds: [],
  reviewedRegions: [],
};

/** Enters them in one transaction. */
export async function enter(api: RunningApi, organizations: readonly NewOrganization[]): Promise<void> {
  const register = api.application.get(OrganizationRegister, { strict: false });
  await api.application.get(Database, { strict: false }).transaction((transaction) => register.addMany(transaction, organizations));
}

/** The names on a page of the directory, in its order. */
export async function namesFound(api: RunningApi, variables: Record<string, unknown>, locale = 'ru'): Promise<string[]> {
  const { body } = await api.ask(NAMES, { first: 100, ...variables }, { 'accept-language': locale });
  if (!body.data) throw new Error(JSON.stringify(body.errors));
  return (body.data['organizations'].edges as { node: { name: { text: string } } }[]).map(({ node }) => node.name.text);
}

const NAMES = `
  query ($filter: OrganizationFilter, $orderBy: OrganizationOrder, $first: Int, $after: String) {
    organizations(filter: $filter, orderBy: $orderBy, first: $first, after: $after) { edges { node { name { text } } } }
  }`;

/** What the runtime role gets for a statement of its own. */
export async function rowsOf<Row>(api: RunningApi, text: string, values: readonly unknown[] = []): Promise<Row[]> {
  return api.application.get(Database, { strict: false }).transaction((transaction) => transaction.query<Row>(text, values));
}
