/** The outbox, for administrators; and whether this is the demonstration, for everybody. */
import { Args, ArgsType, Context, Field, ID, ObjectType, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Inject } from '@nestjs/common';
import { Readings } from '#identity';
import { pageRequest, toGlobalId, type Locale } from '#kernel';
import { CONFIGURATION, MAIL_STATES, Mailroom, type Configuration, type MailContent, type MailMessage, type MailState } from '#platform';
import { IsOptional } from 'class-validator';
import { Access } from '../gateway/access/permission.js';
import { unwrap } from '../gateway/errors/failures.js';
import type { GraphqlContext } from '../gateway/graphql/context.js';
import { enumOf, LocaleEnum } from '../gateway/graphql/enums.js';
import { PageInfoType } from '../gateway/graphql/page-info.type.js';
import { Instant } from '../gateway/graphql/scalars.js';
import { ForwardPage } from './people.type.js';

const MailStateEnum = enumOf(
  'MailState',
  MAIL_STATES,
  'STAGED: on its way. KEPT: there is no SMTP server, administrators hand it on. FAILED: given up. BOUNCED: the mailbox does not take it',
);

@ObjectType('MailContent')
class MailContentType {
  @Field(() => String)
  subject: string;

  @Field(() => String)
  text: string;

  @Field(() => String)
  html: string;
}

@ObjectType('MailMessage')
class MailMessageType {
  @Field(() => ID)
  id: string;

  @Field(() => String, { description: 'Empty once the person was forgotten' })
  to: string;

  @Field(() => String, { description: 'What kind of message: invitation, password-reset, …' })
  template: string;

  @Field(() => LocaleEnum)
  locale: Locale;

  @Field(() => MailStateEnum)
  state: MailState;

  @Field(() => String, { nullable: true, description: 'A code such as 5.1.1' })
  reason: string | null;

  @Field(() => Instant)
  stagedAt: Date;

  @Field(() => Instant, { nullable: true, description: 'When it was sent, kept or given up' })
  settledAt: Date | null;
}

@ObjectType('MailMessageEdge')
class MailMessageEdgeType {
  @Field(() => String)
  cursor: string;

  @Field(() => MailMessageType)
  node: MailMessageType;
}

@ObjectType('MailMessageConnection')
class MailMessageConnectionType {
  @Field(() => PageInfoType)
  pageInfo: PageInfoType;

  @Field(() => [MailMessageEdgeType])
  edges: MailMessageEdgeType[];
}

@ArgsType()
class OutboxArguments extends ForwardPage {
  @Field(() => MailStateEnum, { nullable: true })
  @IsOptional()
  state?: MailState | null;
}

interface MessageSource extends MailMessage {
  readonly key: string;
}

@Resolver(() => MailMessageType)
export class OutboxResolver {
  constructor(
    private readonly mailroom: Mailroom,
    private readonly readings: Readings,
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
  ) {}

  @Access('ADMINISTRATOR')
  @Query(() => MailMessageConnectionType, { description: 'The newest first' })
  async outbox(@Args() { state, ...page }: OutboxArguments): Promise<object> {
    const { items, hasNextPage, hasPreviousPage } = await this.mailroom.page({ state: state ?? null }, unwrap(pageRequest(page)));
    return {
      pageInfo: { hasNextPage, hasPreviousPage, startCursor: items[0]?.cursor ?? null, endCursor: items.at(-1)?.cursor ?? null },
      edges: items.map(({ cursor, item }) => ({ cursor, node: { ...item, key: item.id, id: toGlobalId('MailMessage', item.id) } })),
    };
  }

  @Access('PUBLIC')
  @Query(() => Boolean, { description: 'Whether the data is fictional and the accounts are known' })
  isDemonstration(): boolean {
    return this.configuration.mode === 'demo';
  }

  @ResolveField(() => MailContentType, {
    nullable: true,
    description:
      'Of a message that is kept here because there is no SMTP server; links in others open accounts. Reading it is an entry of the audit trail',
  })
  async content(@Parent() { key, state }: MessageSource, @Context() { actor, origin }: GraphqlContext): Promise<MailContent | null> {
    const content = state === 'KEPT' ? await this.mailroom.content(key) : null;
    if (content) await this.readings.note({ actor, origin, action: 'MAIL_READ', subjectType: 'MAIL_MESSAGE', subjectId: key });
    return content;
  }
}
