/** The link of an invitation: looking at it, and accepting. */
import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { AcceptanceService, type InvitationOffer, type InvitationRecord } from '#identity';
import { toGlobalId } from '#kernel';
import { Access } from '../gateway/access/permission.js';
import { unwrap } from '../gateway/errors/failures.js';
import type { GraphqlContext } from '../gateway/graphql/context.js';
import { keyOf } from '../gateway/graphql/global-key.js';
import { ListSize } from '../gateway/graphql/list-size.js';
import { WorkingLanguageEnum } from '../taxonomy/vocabulary.enums.js';
import { AcceptInvitationInput } from './acceptance.input.js';
import { AcceptInvitationPayloadType, InvitationOfferType, InvitationRecordType } from './acceptance.type.js';
import { payload } from './sign-in.resolver.js';

/** `personId` is the record's own key. */
export interface InvitationRecordSource extends InvitationRecord {
  readonly id: string;
}

@Resolver(() => InvitationOfferType)
export class AcceptanceResolver {
  constructor(private readonly acceptances: AcceptanceService) {}

  @Access('SIGNING_IN')
  @Query(() => InvitationOfferType, { description: 'Looking at it accepts nothing; used, expired or unknown is the error NOT_FOUND' })
  async invitation(@Args('token', { type: () => String }) token: string): Promise<object> {
    const { invitation, ...offer } = unwrap(await this.acceptances.offer(token));
    return { ...invitation, ...offer };
  }

  @ListSize(5)
  @ResolveField(() => [InvitationRecordType], { description: '100 at most' })
  records(@Parent() { records }: InvitationOffer): InvitationRecordSource[] {
    return records.map((record) => ({ ...record, id: toGlobalId('Person', record.personId) }));
  }

  @Access('SIGNING_IN')
  @Mutation(() => AcceptInvitationPayloadType)
  async acceptInvitation(@Args('input') input: AcceptInvitationInput, @Context() { actor, origin }: GraphqlContext): Promise<object> {
    const records = input.records?.map(({ id, ...answer }) => ({ ...answer, personId: keyOf('Person', id) }));
    return payload(unwrap(await this.acceptances.accept(actor, { ...input, records: records ?? null }, origin)));
  }
}

@Resolver(() => InvitationRecordType)
export class InvitationRecordFields {
  @ListSize(11)
  @ResolveField(() => [WorkingLanguageEnum])
  languages(@Parent() { languages }: InvitationRecordSource): readonly string[] {
    return languages;
  }
}
