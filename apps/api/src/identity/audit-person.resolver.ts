/** Whom an entry of the audit trail concerns, whether it was done to the person or to their account. */
import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { AccountService, PeopleService, type Account, type PersonRow } from '#identity';
import { fromGlobalId } from '#kernel';
import { batched } from '../gateway/graphql/batched.js';
import type { GraphqlContext } from '../gateway/graphql/context.js';
import { AuditEntryType } from './audit.resolver.js';
import { personSource, type PersonSource } from './people.resolver.js';
import { PersonType } from './people.type.js';

@Resolver(() => AuditEntryType)
export class AuditPersonResolver {
  private readonly accounts = batched<Account>((_context, ids) => this.accountService.byIds(ids));
  private readonly persons = batched<PersonRow>(({ actor }, ids) => this.people.findVisible(actor, ids));

  constructor(
    private readonly accountService: AccountService,
    private readonly people: PeopleService,
  ) {}

  @ResolveField(() => PersonType, { nullable: true, description: 'Whom it concerns; null: nobody, or somebody who asked to be erased' })
  async person(@Parent() { subjectId }: AuditEntryType, @Context() context: GraphqlContext): Promise<PersonSource | null> {
    const subject = subjectId ? fromGlobalId(subjectId) : null;
    const id =
      subject?.type === 'Account' ? (await this.accounts(context, subject.key))?.personId : subject?.type === 'Person' && subject.key;
    const person = id && (await this.persons(context, id));
    return person && !person.isHidden ? personSource(person) : null;
  }
}
