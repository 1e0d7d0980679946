/** The limit (b): our own statements, their rows sent as they come. */
import { OrganizationListRepository } from '../../../libs/directory/src/organization/organization-list.repository.js';
import { organizationListStatement } from '../../../libs/directory/src/organization/organization-list.statement.js';
import { readCursor } from '../../../libs/directory/src/organization/organization-cursor.rules.js';
import { searchWords } from '../../../libs/directory/src/search/search.rules.js';
import type { Locale } from '#kernel';
import type { Database, NamedStatement } from '#platform';
import type { PeerDirectoryVariables } from '../operations.js';
import { serve, type Statement } from './bare-server.js';

const LISTINGS = ['PUBLIC'] as const;

const BY_SLUG = await statementOf((repository) => repository.bySlug('', LISTINGS));
const VOCABULARY_COUNTS = await statementOf((repository) => repository.vocabularyCounts(LISTINGS));

await serve<object>({
  statementFor: ({ operationName, locale, variables }) => {
    if (operationName === 'PeerDirectory') return list(variables, locale);
    return operationName === 'OrganizationPage'
      ? { ...BY_SLUG, values: [variables.slug, LISTINGS] }
      : { ...VOCABULARY_COUNTS, values: [LISTINGS] };
  },
  options: '-c plan_cache_mode=force_generic_plan -c work_mem=16MB', // as our own
  send: (rows) => JSON.stringify(rows),
});

function list({ filter, after }: PeerDirectoryVariables, locale: Locale): Statement {
  const text = filter?.text;
  const order = text === undefined ? 'NAME' : 'RELEVANCE';
  const { statement, values } = organizationListStatement({
    listings: LISTINGS,
    words: text === undefined ? null : searchWords(text),
    regionCodes: filter?.regionCodes ?? [],
    includeServed: false,
    focusAreaCodes: filter?.focusAreaCodes ?? [],
    languages: [],
    order,
    locale,
    page: { size: 20, direction: 'FORWARD', cursor: after ?? null },
    position: after == null ? null : readCursor({ order, locale }, after),
  });
  return { ...statement, values };
}

/** The statement that a method of the repository sends. */
async function statementOf(call: (repository: OrganizationListRepository) => Promise<unknown>): Promise<NamedStatement> {
  const sent: NamedStatement[] = [];
  const read = async (statement: NamedStatement): Promise<object[]> => [{ sent: sent.push(statement) }];
  await call(new OrganizationListRepository({ read } as unknown as Database));
  const [statement] = sent;
  if (!statement) throw new Error('No statement was sent');
  return statement;
}
