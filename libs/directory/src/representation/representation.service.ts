/** The people of organizations: to themselves their roles, to members name, position and languages. */
import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel';
import { seesRepresentatives, seesUnconfirmedPeople } from '../organization/organization.policy.js';
import type { MemberPerson, Representation, Representative } from './representation.js';
import { RepresentationRepository } from './representation.repository.js';

@Injectable()
export class RepresentationService {
  constructor(private readonly repository: RepresentationRepository) {}

  /** Every role, former ones too, by person; for the person themself and for who looks after people. */
  async ofPersons(personIds: readonly string[]): Promise<ReadonlyMap<string, readonly Representation[]>> {
    return grouped(await this.repository.ofPersons(personIds), ({ personId }) => personId);
  }

  /** Everybody who represents a member today, or one of some members; for who looks after people. */
  ofMembers(organizationIds: readonly string[] | null): Promise<readonly MemberPerson[]> {
    return this.repository.ofMembers(organizationIds);
  }

  /** The representatives of organizations that the actor was shown, by organization; null for who may not see people. */
  async representatives(actor: Actor, organizationIds: readonly string[]): Promise<ReadonlyMap<string, readonly Representative[]> | null> {
    if (!seesRepresentatives(actor)) return null;
    const found = await this.repository.representatives(organizationIds, { evenUnconfirmed: seesUnconfirmedPeople(actor) });
    return grouped(found, ({ organizationId }) => organizationId);
  }
}

function grouped<Item>(items: readonly Item[], keyOf: (item: Item) => string): ReadonlyMap<string, readonly Item[]> {
  return Map.groupBy(items, keyOf);
}
