/** Which organization an entry of the audit trail concerns: its subject, or the one that somebody was invited to. */
import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { fromGlobalId, isKey } from '#kernel';
import type { GraphqlContext } from '../gateway/graphql/context.js';
import { AuditEntryType } from '../identity/audit.resolver.js';
import { organizationSource, type OrganizationSource } from './organization.source.js';
import { OrganizationType } from './organization.type.js';
import { RepresentationLoaders } from './representation.resolver.js';

@Resolver(() => AuditEntryType)
export class AuditOrganizationResolver {
  constructor(private readonly loaders: RepresentationLoaders) {}

  @ResolveField(() => OrganizationType, {
    nullable: true,
    description: 'Which it concerns; null: none, or one that the reader may not see',
  })
  async organization(@Parent() entry: AuditEntryType, @Context() context: GraphqlContext): Promise<OrganizationSource | null> {
    const id = keyIn(entry);
    const found = id && (await this.loaders.organizations(context, id));
    return found ? organizationSource(found.card, found.page) : null;
  }
}

function keyIn({ subjectId, after }: AuditEntryType): string | null {
  const subject = subjectId ? fromGlobalId(subjectId) : null;
  if (subject?.type === 'Organization') return subject.key;
  const recorded = after === null ? null : (JSON.parse(after) as { readonly organizationId?: unknown } | null);
  const id = recorded?.organizationId;
  return typeof id === 'string' && isKey(id) ? id : null;
}
