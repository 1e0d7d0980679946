/** How often somebody may guess, counted in PostgreSQL so that all processes count together. Keys are digests: the table names nobody. */
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import { DataSource } from 'typeorm';
import { failure, success, type Result } from '#kernel';
import type { IdentityError } from '../identity.errors.js';
import { digestOf } from '../secret/secret-token.js';

const QUARTER_OF_AN_HOUR = 900;

/** What is counted, and how many tries there are in 15 minutes. An address may be that of a whole office. */
const LIMITS = {
  PASSWORD: 10,
  PASSWORD_FROM_ADDRESS: 40,
  CODE: 5,
  CODE_FROM_ADDRESS: 20,
  LINK: 5,
  LINK_FROM_ADDRESS: 20,
  PASSKEY_FROM_ADDRESS: 60,
  APPLICATION: 5,
  APPLICATION_FROM_ADDRESS: 20,
} as const;

export type AttemptKind = keyof typeof LIMITS;

export interface Attempt {
  readonly kind: AttemptKind;
  /** Whose tries these are: a mailbox, a device, an address. */
  readonly subject: string;
}

@Injectable()
export class AttemptLimits {
  private readonly limiters: ReadonlyMap<AttemptKind, RateLimiterPostgres>;

  constructor(@InjectDataSource() source: DataSource) {
    this.limiters = new Map(Object.entries(LIMITS).map(([kind, points]) => [kind as AttemptKind, limiter(source, kind, points)]));
  }

  /** Counts a try before it is made, so that many at once do not slip through; the failure says when the next may be made. */
  async take(attempts: readonly Attempt[]): Promise<Result<null, IdentityError>> {
    for (const { kind, subject } of attempts) {
      try {
        await this.limiters.get(kind)?.consume(keyOf(subject));
      } catch (refusal) {
        if (!(refusal instanceof RateLimiterRes)) throw refusal;
        return failure({ kind: 'RATE_LIMITED', retryAfterSeconds: Math.max(1, Math.ceil(refusal.msBeforeNext / 1_000)) });
      }
    }
    return success(null);
  }

  /** The try was right: it does not count, and where the subject is the account's own, nor do those before it. */
  async forgive(attempts: readonly Attempt[]): Promise<void> {
    for (const { kind, subject } of attempts) {
      if (kind.endsWith('_FROM_ADDRESS')) await this.limiters.get(kind)?.reward(keyOf(subject));
      else await this.limiters.get(kind)?.delete(keyOf(subject));
    }
  }
}

function limiter(source: DataSource, kind: string, points: number): RateLimiterPostgres {
  return new RateLimiterPostgres({
    storeClient: source,
    storeType: 'typeorm',
    tableName: 'sign_in_limit',
    tableCreated: true,
    keyPrefix: kind,
    points,
    duration: QUARTER_OF_AN_HOUR,
  });
}

function keyOf(subject: string): string {
  return digestOf(subject).toString('base64url');
}
