/** Entities say of their tables what the migrations made of them. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { DataSource } from 'typeorm';
import { createTestDatabase, type TestDatabase } from '../support/test-database.js';

const ROOT = path.resolve(import.meta.dirname, '../..');

async function entities(): Promise<(() => void)[]> {
  const files = readdirSync(path.join(ROOT, 'libs'), { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.entity.ts'));
  const modules = await Promise.all(files.map((file) => import(path.join(ROOT, 'libs', file)) as Promise<Record<string, unknown>>));
  return modules.flatMap((module) => Object.values(module)).filter((one): one is () => void => typeof one === 'function');
}

/** Keys, checks, indexes and columns that the database fills stand in migrations alone; TypeORM would drop what no entity names. */
const OF_THE_DATABASE_ALONE = / DROP (CONSTRAINT|COLUMN) |^DROP INDEX /;

describe('entities and migrations', () => {
  let database: TestDatabase;
  let source: DataSource;

  beforeAll(async () => {
    database = await createTestDatabase();
    source = await new DataSource({
      type: 'postgres',
      url: database.ownerUrl,
      entities: await entities(),
      installExtensions: false,
    }).initialize();
  });

  afterAll(async () => {
    await source.destroy();
    await database.drop();
  });

  it('agree on tables, columns, types and nullability', async () => {
    const { upQueries } = await source.driver.createSchemaBuilder().log();
    const changes = upQueries.map(({ query }) => query).filter((query) => !OF_THE_DATABASE_ALONE.test(query));
    expect(changes).toEqual([]);
  });

  it('leave no column to the database that it cannot fill', async () => {
    const mapped = new Set(
      source.entityMetadatas.flatMap(({ tableName, columns }) => columns.map((column) => `${tableName}.${column.databaseName}`)),
    );
    const needed = await source.query<{ column: string }[]>(
      `select table_name || '.' || column_name as column
       from information_schema.columns
       where table_name = any ($1) and is_nullable = 'NO' and column_default is null and is_generated = 'NEVER' and is_identity = 'NO'`,
      [source.entityMetadatas.map(({ tableName }) => tableName)],
    );
    expect(needed.map(({ column }) => column).filter((column) => !mapped.has(column))).toEqual([]);
  });
});
