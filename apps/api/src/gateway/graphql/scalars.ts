/** Days and instants as the contract writes them. */
import { CustomScalar, Scalar } from '@nestjs/graphql';
import { GraphQLError, Kind, type ValueNode } from 'graphql';

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,9})?(Z|[+-]\d{2}:\d{2})$/;

/** The name under which fields and arguments use the day; their values are strings, `2026-11-24`. */
export class Day {}

/** The name under which fields use the instant; their values are `Date`s. */
export class Instant {}

@Scalar('Date', () => Day)
export class DayScalar implements CustomScalar<string, string> {
  description = 'A day of the calendar, ISO 8601: 2026-11-24';

  /** The database's own days need no check of their digits. */
  serialize(value: unknown): string {
    if (typeof value !== 'string') throw new GraphQLError('Not a day');
    return value;
  }

  parseValue(value: unknown): string {
    if (typeof value !== 'string' || !isDay(value)) throw new GraphQLError('A day is written as 2026-11-24');
    return value;
  }

  parseLiteral(node: ValueNode): string {
    return this.parseValue(node.kind === Kind.STRING ? node.value : null);
  }
}

@Scalar('DateTime', () => Instant)
export class InstantScalar implements CustomScalar<string, Date> {
  description = 'An instant, ISO 8601 with an offset: 2026-11-24T09:30:00Z';

  serialize(value: unknown): string {
    if (!(value instanceof Date)) throw new GraphQLError('Not an instant');
    return value.toISOString();
  }

  parseValue(value: unknown): Date {
    const instant = new Date(typeof value === 'string' && INSTANT.test(value) ? value : Number.NaN);
    if (Number.isNaN(instant.getTime())) throw new GraphQLError('An instant is written as 2026-11-24T09:30:00Z');
    return instant;
  }

  parseLiteral(node: ValueNode): Date {
    return this.parseValue(node.kind === Kind.STRING ? node.value : null);
  }
}

function isDay(text: string): boolean {
  if (!DAY.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}
