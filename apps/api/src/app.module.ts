/** The API: the gateway and every domain's part of the schema. */
import { Module, type DynamicModule } from '@nestjs/common';
import type { Logger } from 'pino';
import { PlatformModule } from '#platform';
import { DirectoryApiModule } from './directory/directory-api.module.js';
import { GatewayModule } from './gateway/gateway.module.js';
import type { GatewayOptions } from './gateway/gateway-options.js';
import { IdentityApiModule } from './identity/identity-api.module.js';
import { MentoringApiModule } from './mentoring/mentoring-api.module.js';
import { MembershipApiModule } from './membership/membership-api.module.js';
import { WorkerModule } from '../../worker/src/worker.module.js';
import { TaxonomyApiModule } from './taxonomy/taxonomy-api.module.js';

/** Each domain's resolvers. */
export const DOMAIN_MODULES = [TaxonomyApiModule, IdentityApiModule, DirectoryApiModule, MembershipApiModule, MentoringApiModule] as const;

@Module({})
export class AppModule {
  static forRoot(options: GatewayOptions, logger: Logger): DynamicModule {
    return {
      module: AppModule,
      imports: [
        PlatformModule.forRoot(options),
        GatewayModule.forRoot(options, logger),
        ...DOMAIN_MODULES,
        ...(options.configuration.worksInside ? [WorkerModule.forRoot(options)] : []),
      ],
    };
  }
}
