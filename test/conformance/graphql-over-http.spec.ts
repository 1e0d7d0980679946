/** The audits of the GraphQL-over-HTTP specification (graphql-http), against the running API. Counts go to docs/conformance.md. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { auditServer, type AuditResult } from 'graphql-http';
import { startApi, type RunningApi } from '../support/running-api.js';

/** Recommendations that may be missed; requirements may not. */
const WARNINGS_ALLOWED = 3;

describe('GraphQL over HTTP', () => {
  let api: RunningApi;
  let results: AuditResult[];
  beforeAll(async () => {
    api = await startApi({ environment: { NNRLK_MODE: 'demo' } }); // the audits ask __type
    results = await auditServer({ url: `${api.url}/graphql` });
  });
  afterAll(() => api.stop());

  it('is spoken without an error and with few warnings', () => {
    const count = (status: AuditResult['status']) => results.filter((result) => result.status === status).length;
    const counts = { ok: count('ok'), notice: count('notice'), warn: count('warn'), error: count('error') };
    const missed = results.flatMap((result) => (result.status === 'ok' ? [] : [`${result.status}: ${result.name} (${result.reason})`]));
    process.stdout.write(
      `${Object.entries(counts)
        .map(([status, number]) => `${number} ${status}`)
        .join(', ')}\n${missed.join('\n')}\n`,
    );
    expect(counts.error).toBe(0);
    expect(counts.warn).toBeLessThanOrEqual(WARNINGS_ALLOWED);
  });
});
