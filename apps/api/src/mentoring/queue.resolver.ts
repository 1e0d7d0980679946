/** The coordinators' queue: what nobody took, who could, and proposing by hand. */
import {
  Args,
  ArgsType,
  Context,
  Field,
  ID,
  InputType,
  Int,
  Mutation,
  ObjectType,
  Parent,
  Query,
  ResolveField,
  Resolver,
} from '@nestjs/graphql';
import { QueueService, type Candidate } from '#mentoring';
import { IsOptional } from 'class-validator';
import { Access } from '../gateway/access/permission.js';
import { unwrap } from '../gateway/errors/failures.js';
import { Characters } from '../gateway/graphql/argument-limits.js';
import { batched } from '../gateway/graphql/batched.js';
import type { GraphqlContext } from '../gateway/graphql/context.js';
import { keyOf } from '../gateway/graphql/global-key.js';
import { ListSize } from '../gateway/graphql/list-size.js';
import { PageInfoType } from '../gateway/graphql/page-info.type.js';
import { payloadOf } from '../identity/payload-of.js';
import { accountActor } from '../identity/viewer.resolver.js';
import { VocabularyIndex } from '../taxonomy/vocabulary-index.js';
import { candidateWords } from './candidate.words.js';
import { mentorSource } from './mentor.resolver.js';
import { MentorProfileType } from './mentor.type.js';
import { RequestInput } from './request.input.js';
import { MentoringLoaders } from './mentoring.loaders.js';
import { requestSource, type RequestSource } from './request.source.js';
import { RequestType } from './request.type.js';

@ObjectType('MentoringRequestEdge')
class RequestEdgeType {
  @Field(() => String)
  cursor: string;

  @Field(() => RequestType)
  node: object;
}

@ObjectType('MentoringRequestConnection')
class RequestConnectionType {
  @Field(() => Int)
  totalCount: number;

  @Field(() => PageInfoType)
  pageInfo: PageInfoType;

  @Field(() => [RequestEdgeType])
  edges: RequestEdgeType[];
}

@ObjectType('MentorCandidate', {
  description: 'A mentor who keeps every hard rule: a shared language, another organization, not paused, with places',
})
class CandidateType {
  @Field(() => MentorProfileType)
  mentor: object;

  @Field(() => Int, { description: 'They put candidates in order, and mean nothing else' })
  points: number;

  @ListSize(10)
  @Field(() => [String], { description: 'What speaks for them, in words' })
  because: string[];
}

@ArgsType()
class QueueArguments {
  @Field(() => Int, { nullable: true, description: '20 by default, 100 at most' })
  @IsOptional()
  first?: number | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @Characters(100)
  after?: string | null;
}

@InputType()
class CloseRequestInput extends RequestInput {}

@InputType()
class ProposeMentorInput extends RequestInput {
  @Field(() => ID)
  mentorId: string;
}

const ProposeMentorPayload = payloadOf('ProposeMentor', 'request', RequestType);
const CloseRequestPayload = payloadOf('CloseRequest', 'request', RequestType);

@Resolver(() => RequestType)
export class QueueResolver {
  private readonly candidatesOf = batched<readonly Candidate[]>(({ actor }, ids) => this.queue.candidates(actor, ids));

  constructor(
    private readonly queue: QueueService,
    private readonly loaders: MentoringLoaders,
    private readonly vocabulary: VocabularyIndex,
  ) {}

  @Access('COORDINATOR')
  @Query(() => RequestConnectionType, { description: 'Requests that nobody took, the most urgent first' })
  async mentoringQueue(@Args() page: QueueArguments, @Context() { actor }: GraphqlContext): Promise<object> {
    const { items, total, hasNextPage, hasPreviousPage } = unwrap(await this.queue.page(actor, page));
    return {
      totalCount: total,
      pageInfo: { hasNextPage, hasPreviousPage, startCursor: items[0]?.cursor ?? null, endCursor: items.at(-1)?.cursor ?? null },
      edges: items.map(({ cursor, item }) => ({ cursor, node: requestSource(item) })),
    };
  }

  @Access('COORDINATOR')
  @Mutation(() => ProposeMentorPayload, { description: 'Of a queued request; the mentor is asked as any other' })
  async proposeMentor(@Args('input') { requestId, mentorId }: ProposeMentorInput, @Context() { actor }: GraphqlContext): Promise<object> {
    const mentor = keyOf('MentorProfile', mentorId);
    return { request: requestSource(unwrap(await this.queue.propose(accountActor(actor), keyOf('MentoringRequest', requestId), mentor))) };
  }

  @Access('COORDINATOR')
  @Mutation(() => CloseRequestPayload)
  async closeRequest(@Args('input') { requestId }: CloseRequestInput, @Context() { actor }: GraphqlContext): Promise<object> {
    return { request: requestSource(unwrap(await this.queue.close(accountActor(actor), keyOf('MentoringRequest', requestId)))) };
  }

  @ListSize(10)
  @ResolveField(() => [CandidateType], { nullable: true, description: 'The best first, to coordinators alone; 50 at most' })
  async candidates(@Parent() { key }: RequestSource, @Context() context: GraphqlContext): Promise<object[]> {
    const found = ((await this.candidatesOf(context, key)) ?? []).slice(0, 50);
    const mentors = new Map(
      await Promise.all(found.map(async ({ mentorId }) => [mentorId, await this.loaders.mentors(context, mentorId)] as const)),
    );
    return found.flatMap(({ mentorId, points, because }) => {
      const mentor = mentors.get(mentorId);
      const words = because.map((reason) => candidateWords(reason, context.locale, this.vocabulary));
      return mentor ? [{ mentor: mentorSource(mentor), points, because: words }] : [];
    });
  }
}
