/** Competitor (a): hand-written SQL on the normalised tables; PostgreSQL makes the whole answer, which is sent as it comes. */
import { organizationPage, peerDirectory, vocabulary } from '../normalised.statements.js';
import { serve } from './bare-server.js';

await serve<{ answer: string }>({
  statementFor: ({ operationName, locale, variables }) => {
    if (operationName === 'PeerDirectory') return peerDirectory(variables, locale);
    return operationName === 'OrganizationPage' ? organizationPage(variables.slug, locale) : vocabulary(locale);
  },
  // Plans made for the values suit these statements better than one for all.
  options: '-c work_mem=16MB',
  send: ([row]) => row?.answer ?? '{"data":null}',
});
