/** Whether the process lives, and whether it can serve: for the container's health check and the balancer. */
import { Controller, Get, Inject } from '@nestjs/common';
import { HealthCheckService, HealthIndicatorService, type HealthCheckResult, type HealthIndicatorResult } from '@nestjs/terminus';
import { Backups, Database, missingMigrations } from '#platform';
import { Access } from '../access/permission.js';
import { GATEWAY_OPTIONS, type GatewayOptions } from '../gateway-options.js';

@Controller('health')
export class HealthController {
  private isMigrated = false;

  constructor(
    private readonly checks: HealthCheckService,
    private readonly indicators: HealthIndicatorService,
    private readonly database: Database,
    private readonly backups: Backups,
    @Inject(GATEWAY_OPTIONS) private readonly options: GatewayOptions,
  ) {}

  /** 200 as long as the process answers at all. */
  @Access('PUBLIC')
  @Get('live')
  live(): { status: 'ok' } {
    return { status: 'ok' };
  }

  /** 200 when the database answers and has every migration of this build; else 503. It tells the age of the newest backup besides. */
  @Access('PUBLIC')
  @Get('ready')
  ready(): Promise<HealthCheckResult> {
    return this.checks.check([() => this.databaseHealth(), () => this.backupHealth()]);
  }

  private async databaseHealth(): Promise<HealthIndicatorResult> {
    const indicator = this.indicators.check('database');
    const problem = await this.problem().catch(() => 'does not answer');
    return problem ? indicator.down(problem) : indicator.up();
  }

  /** Never down: a network without a fresh backup serves its readers all the same, and whoever watches sees the hours grow. */
  private async backupHealth(): Promise<HealthIndicatorResult> {
    const newest = await this.backups.newest().catch(() => null);
    const ageInHours = newest && Math.floor((Date.now() - newest.takenAt.getTime()) / 3_600_000);
    return this.indicators.check('backup').up({ ageInHours });
  }

  /** Migrations are looked up until none is missing: a database does not go back while a process runs. */
  private async problem(): Promise<string | null> {
    await this.database.read({ name: 'gateway-health', text: 'select 1' }, []);
    this.isMigrated ||= (await missingMigrations(this.options.databaseUrl)).length === 0;
    return this.isMigrated ? null : 'migrations are missing';
  }
}
