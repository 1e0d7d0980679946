// Ends the PostgreSQL of the run and deletes what it kept.
export default async function tearDown() {
  await globalThis.testCluster?.stop();
}
