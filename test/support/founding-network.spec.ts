/** Tests that need members find the founding ones, and may change them. */
import { describe, expect, it } from '@jest/globals';
import { Client } from 'pg';
import { createFoundingDatabase } from './founding-network.js';

describe('a network with its founding members', () => {
  it('is had by two spec files at the same time', async () => {
    const databases = await Promise.all([createFoundingDatabase(), createFoundingDatabase()]);
    for (const database of databases) {
      const client = new Client({ connectionString: database.ownerUrl });
      await client.connect();
      const { rows } = await client.query(
        'select (select count(*)::int from organization) as organizations, (select count(*)::int from representation) as representatives',
      );
      expect(rows).toEqual([{ organizations: 27, representatives: 42 }]);
      await client.query('delete from representation');
      await client.end();
      await database.drop();
    }
  });
});
