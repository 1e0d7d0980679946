/** Looking after people: finding them, roles, accounts. */
import { Args, Context, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { InvitationService, PeopleService, type Invitation, type PersonRow } from '#identity';
import { toGlobalId } from '#kernel';
import { Access } from '../gateway/access/permission.js';
import { unwrap } from '../gateway/errors/failures.js';
import { batched } from '../gateway/graphql/batched.js';
import type { GraphqlContext } from '../gateway/graphql/context.js';
import { keyOf } from '../gateway/graphql/global-key.js';
import { ListSize } from '../gateway/graphql/list-size.js';
import { WorkingLanguageEnum } from '../taxonomy/vocabulary.enums.js';
import { payloadOf } from './payload-of.js';
import {
  AppointInput,
  DisableAccountInput,
  EnableAccountInput,
  EndAppointmentInput,
  InvitationType,
  PeopleArguments,
  PersonConnectionType,
  PersonType,
} from './people.type.js';

const AppointPayload = payloadOf('Appoint', 'person', PersonType);
const EndAppointmentPayload = payloadOf('EndAppointment', 'person', PersonType);
const DisableAccountPayload = payloadOf('DisableAccount', 'person', PersonType);
const EnableAccountPayload = payloadOf('EnableAccount', 'person', PersonType);

/** Under global ids; `key` is the person's own. */
export interface PersonSource extends Omit<PersonRow, 'appointments'> {
  readonly key: string;
  readonly appointments: readonly object[];
}

export function personSource(person: PersonRow): PersonSource {
  return {
    ...person,
    key: person.id,
    id: toGlobalId('Person', person.id),
    accountId: person.accountId && toGlobalId('Account', person.accountId),
    appointments: person.appointments
      .slice(0, 100)
      .map(({ id, ...appointment }) => ({ ...appointment, id: toGlobalId('Appointment', id) })),
  };
}

/** Under global ids; keys beside them for the edges. */
export function invitationSource(invitation: Invitation): object {
  return { ...invitation, id: toGlobalId('Invitation', invitation.id) };
}

@Resolver(() => PersonType)
export class PeopleResolver {
  private readonly newest = batched<Invitation>(({ actor }, ids) => this.invitations.newestOf(actor, ids));

  constructor(
    private readonly people: PeopleService,
    private readonly invitations: InvitationService,
  ) {}

  @Access('STAFF')
  @Query(() => PersonConnectionType, { name: 'people' })
  async page(@Args() { filter, ...page }: PeopleArguments, @Context() { actor }: GraphqlContext): Promise<object> {
    const { items, total, hasNextPage, hasPreviousPage } = unwrap(await this.people.page(actor, filter ?? {}, page));
    return {
      totalCount: total,
      pageInfo: { hasNextPage, hasPreviousPage, startCursor: items[0]?.cursor ?? null, endCursor: items.at(-1)?.cursor ?? null },
      edges: items.map(({ cursor, item }) => ({ cursor, node: personSource(item) })),
    };
  }

  @Access('STAFF')
  @Query(() => PersonType, { description: 'That somebody opened it is an entry of the audit trail' })
  async person(@Args('id', { type: () => ID }) id: string, @Context() { actor, origin }: GraphqlContext): Promise<PersonSource> {
    return personSource(unwrap(await this.people.read(actor, keyOf('Person', id), origin)));
  }

  @Access('STAFF')
  @Mutation(() => AppointPayload)
  async appoint(
    @Args('input') { personId, role, scope = null, until = null }: AppointInput,
    @Context() { actor }: GraphqlContext,
  ): Promise<object> {
    const person = await this.people.appoint(actor, { personId: keyOf('Person', personId), role, scope, until });
    return { person: personSource(unwrap(person)) };
  }

  @Access('STAFF')
  @Mutation(() => EndAppointmentPayload)
  async endAppointment(@Args('input') { appointmentId }: EndAppointmentInput, @Context() { actor }: GraphqlContext): Promise<object> {
    return { person: personSource(unwrap(await this.people.endAppointment(actor, keyOf('Appointment', appointmentId)))) };
  }

  @Access('ADMINISTRATOR')
  @Mutation(() => DisableAccountPayload, { description: 'From the next request on it opens nothing' })
  async disableAccount(@Args('input') { accountId, reason }: DisableAccountInput, @Context() { actor }: GraphqlContext): Promise<object> {
    return { person: personSource(unwrap(await this.people.setDisabled(actor, keyOf('Account', accountId), reason))) };
  }

  @Access('ADMINISTRATOR')
  @Mutation(() => EnableAccountPayload)
  async enableAccount(@Args('input') { accountId }: EnableAccountInput, @Context() { actor }: GraphqlContext): Promise<object> {
    return { person: personSource(unwrap(await this.people.setDisabled(actor, keyOf('Account', accountId), null))) };
  }

  @ListSize(11)
  @ResolveField(() => [WorkingLanguageEnum])
  languages(@Parent() { languages }: PersonSource): readonly string[] {
    return languages;
  }

  @ResolveField(() => InvitationType, { nullable: true, description: 'The newest' })
  async invitation(@Parent() { key }: PersonSource, @Context() context: GraphqlContext): Promise<object | null> {
    const newest = await this.newest(context, key);
    return newest && invitationSource(newest);
  }
}
