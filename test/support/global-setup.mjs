// One PostgreSQL for the whole run, migrated once; every spec file clones its database from there.
import './typescript-hooks.mjs';

export default async function setUp() {
  const { startTestCluster } = await import('./test-cluster.ts');
  globalThis.testCluster = await startTestCluster();
}
