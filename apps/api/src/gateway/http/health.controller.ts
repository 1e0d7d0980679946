/** Whether the process lives, and whether it can serve: for the container's health check and the balancer. */
import { Controller, Get, Inject } from '@nestjs/common';
import { HealthCheckService, HealthIndicatorService, type HealthCheckResult } from '@nestjs/terminus';
import { Database, missingMigrations } from '#platform';
import { Access } from '../access/permission.js';
import { GATEWAY_OPTIONS, type GatewayOptions } from '../gateway-options.js';

@Controller('health')
export class HealthController {
  private isMigrated = false;

  constructor(
    private readonly checks: HealthCheckService,
    private readonly indicators: HealthIndicatorService,
    private readonly database: Database,
    @Inject(GATEWAY_OPTIONS) private readonly options: GatewayOptions,
  ) {}

  /** 200 as long as the process answers at all. */
  @Access('PUBLIC')
  @Get('live')
  live(): { status: 'ok' } {
    return { status: 'ok' };
  }

  /** 200 when the database answers and has every migration of this build; else 503. */
  @Access('PUBLIC')
  @Get('ready')
  ready(): Promise<HealthCheckResult> {
    return this.checks.check([
      async () => {
        const indicator = this.indicators.check('database');
        const problem = await this.problem().catch(() => 'does not answer');
        return problem ? indicator.down(problem) : indicator.up();
      },
    ]);
  }

  /** Migrations are looked up until none is missing: a database does not go back while a process runs. */
  private async problem(): Promise<string | null> {
    await this.database.read({ name: 'gateway-health', text: 'select 1' }, []);
    this.isMigrated ||= (await missingMigrations(this.options.databaseUrl)).length === 0;
    return this.isMigrated ? null : 'migrations are missing';
  }
}
