/** How a pairing ended, and how long what the two wrote is kept. */
import { Context, Field, Int, ObjectType, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { RetentionService, type Retention } from '#mentoring';
import { batched } from '../gateway/graphql/batched.js';
import type { GraphqlContext } from '../gateway/graphql/context.js';
import { Day, Instant } from '../gateway/graphql/scalars.js';
import { MentoringLoaders } from './mentoring.loaders.js';
import type { PairingSource } from './request.source.js';
import { PairingType } from './request.type.js';

@ObjectType('PairingRetention', { description: 'When nobody can read any more what the two wrote: its key is destroyed then' })
class RetentionType {
  @Field(() => Int, { description: 'So long after the end of the pairing; a setting' })
  months: number;

  @Field(() => Day, { nullable: true, description: 'The last day on which it is read, at the earliest; null while the pairing goes on' })
  endsOn: string | null;

  @Field(() => Day, { nullable: true, description: 'By then the copies of the key are gone too, so no backup can be read' })
  goneFromBackupsOn: string | null;

  @Field(() => Instant, { nullable: true, description: 'When the key was destroyed' })
  endedAt: Date | null;
}

@Resolver(() => PairingType)
export class PairingEndingFields {
  private readonly load = batched<Retention>((_context, ids) => this.retention.ofPairings(ids));

  constructor(
    private readonly retention: RetentionService,
    private readonly loaders: MentoringLoaders,
  ) {}

  @ResolveField(() => RetentionType, { nullable: true, name: 'retention', description: 'Null of asks that nobody accepted' })
  async retentionOf(@Parent() { key }: PairingSource, @Context() context: GraphqlContext): Promise<Retention | null> {
    return (await this.load(context, key)) ?? null;
  }

  @ResolveField(() => String, { nullable: true, description: 'Why it was broken off, to who wrote it and the coordinators' })
  async endWords(@Parent() { key }: PairingSource, @Context() context: GraphqlContext): Promise<string | null> {
    return (await this.loaders.work(context, key))?.endWords ?? null;
  }
}
