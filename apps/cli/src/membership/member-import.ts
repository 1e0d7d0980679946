/** The import as commands use it: the domains wired to one database for as long as the work lasts. */
import { createReadStream } from 'node:fs';
import { buffer } from 'node:stream/consumers';
import { LARGEST_FILE, MemberImport, MembershipModule } from '#membership';
import { PlatformModule, StartRefused, type Configuration } from '#platform';
import { TaxonomyModule, Vocabulary } from '#taxonomy';
import { Module, type DynamicModule } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';

export interface ImportTools {
  readonly members: MemberImport;
  readonly vocabulary: Vocabulary;
}

/** The database to write to, as the runtime role. */
export interface ImportPlace {
  readonly configuration: Configuration;
  readonly runtimeUrl: string;
}

/** Throws `StartRefused` where the database cannot be used. */
export async function withMemberImport<T>(
  { configuration, runtimeUrl }: ImportPlace,
  work: (tools: ImportTools) => Promise<T>,
): Promise<T> {
  const platform = PlatformModule.forRoot({ configuration, databaseUrl: runtimeUrl });
  const domains = await NestFactory.createApplicationContext(ImportModule.on(platform), { logger: false, abortOnError: false });
  try {
    return await work({ members: domains.get(MemberImport), vocabulary: domains.get(Vocabulary) });
  } finally {
    await domains.close();
  }
}

@Module({})
class ImportModule {
  static on(platform: DynamicModule): DynamicModule {
    return { module: ImportModule, imports: [platform, TaxonomyModule, MembershipModule] };
  }
}

/** The file's bytes; of one that is too large only so many that the import refuses it. Throws `StartRefused` where there is no such file. */
export function readSpreadsheet(path: string): Promise<Buffer> {
  return buffer(createReadStream(path, { end: LARGEST_FILE })).catch((error: NodeJS.ErrnoException) => {
    throw new StartRefused(`${path}: cannot be read (${error.code ?? error.message})`);
  });
}
