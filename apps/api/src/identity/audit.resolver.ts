/** The audit trail, for coordinators and administrators. */
import { Args, ArgsType, Context, Field, ID, InputType, ObjectType, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { AccountService, Readings, type Account, type Reading } from '#identity';
import { fromGlobalId, pageRequest, toGlobalId } from '#kernel';
import { Audit, type AuditEntry } from '#platform';
import { Type } from 'class-transformer';
import { IsOptional, ValidateNested } from 'class-validator';
import { Access } from '../gateway/access/permission.js';
import { unwrap } from '../gateway/errors/failures.js';
import { Characters } from '../gateway/graphql/argument-limits.js';
import { batched } from '../gateway/graphql/batched.js';
import type { GraphqlContext } from '../gateway/graphql/context.js';
import { PageInfoType } from '../gateway/graphql/page-info.type.js';
import { Instant } from '../gateway/graphql/scalars.js';
import { AccountNameType } from './account-name.type.js';
import { ForwardPage } from './people.type.js';

@ObjectType('AuditEntry')
export class AuditEntryType {
  @Field(() => ID)
  id: string;

  @Field(() => Instant)
  at: Date;

  @Field(() => String, { description: 'What was done: ROLE_GRANTED, SIGNED_IN, …' })
  action: string;

  @Field(() => String, { description: 'To what kind of thing: ACCOUNT, PERSON, …' })
  subjectType: string;

  @Field(() => ID, { nullable: true })
  subjectId: string | null;

  @Field(() => String, { nullable: true, description: 'JSON; null where there was none, or it was erased' })
  before: string | null;

  @Field(() => String, { nullable: true, description: 'JSON; null where there was none, or it was erased' })
  after: string | null;

  @Field(() => String, { nullable: true })
  address: string | null;
}

@ObjectType('AuditEntryEdge')
class AuditEntryEdgeType {
  @Field(() => String)
  cursor: string;

  @Field(() => AuditEntryType)
  node: AuditEntryType;
}

@ObjectType('AuditEntryConnection')
class AuditEntryConnectionType {
  @Field(() => PageInfoType)
  pageInfo: PageInfoType;

  @Field(() => [AuditEntryEdgeType])
  edges: AuditEntryEdgeType[];
}

@InputType('AuditFilter')
class AuditFilterInput {
  @Field(() => String, { nullable: true })
  @IsOptional()
  @Characters(60)
  action?: string | null;

  @Field(() => ID, { nullable: true, description: 'An account' })
  @IsOptional()
  actorId?: string | null;

  @Field(() => ID, { nullable: true })
  @IsOptional()
  subjectId?: string | null;

  @Field(() => Instant, { nullable: true })
  @IsOptional()
  since?: Date | null;

  @Field(() => Instant, { nullable: true })
  @IsOptional()
  until?: Date | null;
}

@ArgsType()
class AuditEntriesArguments extends ForwardPage {
  @Field(() => AuditFilterInput, { nullable: true })
  @IsOptional()
  @ValidateNested()
  @Type(() => AuditFilterInput)
  filter?: AuditFilterInput | null;
}

/** The subjects that have a type in the schema. */
const TYPES: Readonly<Record<string, string>> = { ACCOUNT: 'Account', PERSON: 'Person', ORGANIZATION: 'Organization' };
const SUBJECT_TYPES: Readonly<Record<string, 'ACCOUNT' | 'ORGANIZATION' | 'PERSON'>> = {
  Account: 'ACCOUNT',
  Person: 'PERSON',
  Organization: 'ORGANIZATION',
};
const NOBODY = '00000000-0000-0000-0000-000000000000';

@Resolver(() => AuditEntryType)
export class AuditResolver {
  private readonly accounts = batched<Account>((_context, ids) => this.accountService.byIds(ids));

  constructor(
    private readonly trail: Audit,
    private readonly accountService: AccountService,
    private readonly readings: Readings,
  ) {}

  @Access('STAFF')
  @Query(() => AuditEntryConnectionType, { description: 'The newest first. Looking for somebody’s entries is an entry too' })
  async auditEntries(@Args() { filter, ...page }: AuditEntriesArguments, @Context() { actor, origin }: GraphqlContext): Promise<object> {
    const narrowed = {
      action: filter?.action ?? null,
      actorId: filter?.actorId ? keyIn(filter.actorId) : null,
      subjectId: filter?.subjectId ? keyIn(filter.subjectId) : null,
      from: filter?.since ?? null,
      until: filter?.until ?? null,
    };
    const { items, hasNextPage, hasPreviousPage } = await this.trail.page(narrowed, unwrap(pageRequest(page)));
    for (const subject of subjectsIn(filter)) await this.readings.note({ actor, origin, action: 'AUDIT_READ', ...subject });
    return {
      pageInfo: { hasNextPage, hasPreviousPage, startCursor: items[0]?.cursor ?? null, endCursor: items.at(-1)?.cursor ?? null },
      edges: items.map(({ cursor, item }) => ({ cursor, node: entrySource(item) })),
    };
  }

  @ResolveField(() => AccountNameType, { nullable: true, description: 'Null: the installation itself, or somebody who was erased' })
  async actor(@Parent() { actorId }: AuditEntry, @Context() context: GraphqlContext): Promise<Account | null> {
    return actorId === null ? null : this.accounts(context, actorId);
  }
}

/** Whose entries are looked for. */
function subjectsIn(filter: AuditFilterInput | null | undefined): Pick<Reading, 'subjectType' | 'subjectId'>[] {
  return [filter?.actorId, filter?.subjectId].flatMap((id) => {
    const named = id ? fromGlobalId(id) : null;
    const subjectType = named && SUBJECT_TYPES[named.type];
    return named && subjectType ? [{ subjectType, subjectId: named.key }] : [];
  });
}

/** An id of nothing finds nothing. */
function keyIn(id: string): string {
  return fromGlobalId(id)?.key ?? NOBODY;
}

function entrySource(entry: AuditEntry): object {
  const type = TYPES[entry.subjectType];
  return {
    ...entry,
    id: toGlobalId('AuditEntry', entry.id),
    subjectId: entry.subjectId !== null && type ? toGlobalId(type, entry.subjectId) : null,
    before: entry.before === undefined ? null : JSON.stringify(entry.before),
    after: entry.after === undefined ? null : JSON.stringify(entry.after),
  };
}
