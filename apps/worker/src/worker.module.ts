/** The worker: the domains and their jobs. */
import { Module, type DynamicModule } from '@nestjs/common';
import { DirectoryModule } from '#directory';
import { PlatformModule, type PlatformOptions } from '#platform';
import { TaxonomyModule } from '#taxonomy';
import { SettleDirectoryJob } from './directory/settle-directory.job.js';

/** Every job there is. */
export const JOBS = [SettleDirectoryJob] as const;

@Module({})
export class WorkerModule {
  static forRoot(options: PlatformOptions): DynamicModule {
    return { module: WorkerModule, imports: [PlatformModule.forRoot(options), TaxonomyModule, DirectoryModule], providers: [...JOBS] };
  }
}
