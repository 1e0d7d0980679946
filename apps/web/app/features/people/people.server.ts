// The list of people: what it shows of each, and the requests for erasure that wait for a coordinator.
import { redirect } from 'react-router';
import { ask, askFor } from '../../graphql/execute.server';
import {
  ConfirmErasureDocument,
  OpenErasuresDocument,
  PeoplePageDocument,
  UndoErasureDocument,
  type AccountState,
  type AppointmentRole,
} from '../../graphql/generated/graphql';
import { instantInWords, longDay, today } from '../../i18n/dates.server';
import { langOf } from '../../i18n/lang-of';
import { textOf } from '../identity/own-account.server';
import { afterStaffRefusal, type StaffAsked } from '../staff/staff.server';
import { ACCOUNT_STATES, APPOINTMENT_ROLES } from './people-words';

export interface PeopleFilter {
  readonly text: string;
  readonly accountState: AccountState | null;
  readonly role: AppointmentRole | null;
}

export function peopleFilter(search: URLSearchParams): PeopleFilter {
  return {
    text: (search.get('q') ?? '')
      .toWellFormed()
      .replace(/\p{Cc}/gu, ' ')
      .slice(0, 100)
      .trim(),
    accountState: ACCOUNT_STATES.find((one) => one === search.get('state')) ?? null,
    role: APPOINTMENT_ROLES.find((one) => one === search.get('role')) ?? null,
  };
}

/** A page of them; where the cursor belongs to no list, the first. */
export async function peoplePage(asked: StaffAsked, filter: PeopleFilter, after: string | null) {
  const { language } = asked;
  const variables = { filter: { ...filter, text: filter.text || null } };
  const { data } = await ask(asked, PeoplePageDocument, { ...variables, after });
  const { people } = data ?? (await askFor(asked, PeoplePageDocument, { ...variables, after: null }));
  const day = today();
  const isNow = ({ until }: { readonly until?: string | null }): boolean => !until || until >= day;
  return {
    total: people.totalCount,
    isFirst: after === null || data === null,
    next: people.pageInfo.hasNextPage ? (people.pageInfo.endCursor ?? null) : null,
    people: people.edges.map(({ node: { id, name, email, accountState, lastSignInAt, representations, appointments } }) => ({
      id,
      name,
      email: email ?? null,
      accountState,
      lastSignIn: lastSignInAt ? instantInWords(lastSignInAt, language) : null,
      organizations: representations
        .filter(isNow)
        .flatMap(({ organizationName }) => organizationName ?? [])
        .map((organization) => ({ name: organization.text, lang: langOf(organization, language) })),
      roles: [...new Set(appointments.filter(isNow).map(({ role }) => role))],
    })),
  };
}

/** Those that coordinators decide on; none where the reader is not one. */
export async function openErasures(asked: StaffAsked) {
  if (asked.area !== 'coordination') return [];
  const { erasures } = await askFor(asked, OpenErasuresDocument);
  return erasures.map(({ id, state, requestedAt, dueAt, person }) => ({
    id,
    name: person?.name ?? '',
    isConfirmed: state === 'CONFIRMED',
    requested: longDay(requestedAt, asked.language),
    due: dueAt ? longDay(dueAt, asked.language) : null,
  }));
}

export async function decideOnErasure(asked: StaffAsked, form: FormData): Promise<Response> {
  const page = `${asked.area}/people`;
  const input = { erasureId: textOf(form, 'erasure') };
  const isUndone = textOf(form, 'change') === 'undo-erasure';
  const { refusal } = await (isUndone ? ask(asked, UndoErasureDocument, { input }) : ask(asked, ConfirmErasureDocument, { input }));
  if (refusal) return afterStaffRefusal(asked, refusal, page);
  return redirect(`/${asked.language}/${page}?done=${isUndone ? 'erasureUndone' : 'erasureConfirmed'}`);
}
