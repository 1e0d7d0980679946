/** Organizations and their page in the schema. What a field resolves to stands in the resolvers. */
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { ORGANIZATION_MATCHES, ORGANIZATION_ORDERS, type Contact, type WithheldField } from '#directory';
import type { Locale } from '#kernel';
import { enumOf, LocaleEnum } from '../gateway/graphql/enums.js';
import { NodeType } from '../gateway/graphql/node.type.js';
import { PageInfoType } from '../gateway/graphql/page-info.type.js';
import { Instant, Day } from '../gateway/graphql/scalars.js';
import { WorkingLanguageEnum } from '../taxonomy/vocabulary.enums.js';
import { ContactKindEnum, ContactVisibilityEnum, ListingEnum, WithheldFieldEnum } from './directory.enums.js';

export const OrganizationOrderEnum = enumOf('OrganizationOrder', ORGANIZATION_ORDERS);
export const OrganizationMatchEnum = enumOf('OrganizationMatch', ORGANIZATION_MATCHES, 'Where the words of a search were found');
@ObjectType('Contact')
export class ContactType implements Contact {
  @Field(() => ContactKindEnum)
  kind: Contact['kind'];

  @Field(() => String)
  value: string;

  @Field(() => ContactVisibilityEnum)
  visibility: Contact['visibility'];
}

@ObjectType('Organization', { implements: () => [NodeType], description: 'A member civil-society organisation' })
export class OrganizationType implements NodeType {
  @Field(() => ID)
  id: string;

  @Field(() => String, { description: 'Its address; it stays when the name changes' })
  slug: string;

  @Field(() => ListingEnum)
  listing: keyof typeof ListingEnum;

  @Field(() => [WorkingLanguageEnum], { description: '20 at most' })
  workingLanguages: (keyof typeof WorkingLanguageEnum)[];

  @Field(() => Day)
  memberSince: string;

  @Field(() => Instant, { nullable: true, description: 'When the organization itself last said that its profile is true' })
  confirmedAt: Date | null;

  @Field(() => Instant, {
    nullable: true,
    description: 'Since when coordinators withhold it from the directory; to others it is not there then',
  })
  withheldAt: Date | null;
}

@ObjectType('ProfileKeeping', { description: 'What only who keeps a profile has to know' })
export class ProfileKeepingType {
  @Field(() => [WithheldFieldEnum], { description: '2 at most' })
  withheldFields: readonly WithheldField[];

  @Field(() => LocaleEnum, { description: 'The language in which its texts are written first; the others are translations' })
  sourceLocale: Locale;

  @Field(() => Int, { description: 'To be sent with a change, so that nobody overwrites what they have not seen' })
  version: number;
}

@ObjectType('OrganizationEdge')
export class OrganizationEdgeType {
  @Field(() => String)
  cursor: string;

  @Field(() => OrganizationType)
  node: OrganizationType;

  @Field(() => [OrganizationMatchEnum], { description: 'Where the text of the filter was found; empty without one' })
  foundIn: (keyof typeof OrganizationMatchEnum)[];
}

@ObjectType('OrganizationFacets', { description: 'Counts over all pages; each facet applies every filter but its own' })
export class OrganizationFacetsType {}

@ObjectType('OrganizationConnection')
export class OrganizationConnectionType {
  @Field(() => Int)
  totalCount: number;

  @Field(() => PageInfoType)
  pageInfo: PageInfoType;

  @Field(() => [OrganizationEdgeType])
  edges: OrganizationEdgeType[];

  @Field(() => OrganizationFacetsType)
  facets: OrganizationFacetsType;
}

@ObjectType('NetworkFigures', { description: 'The network’s own totals, over all its members' })
export class NetworkFiguresType {
  @Field(() => Int)
  organizations: number;

  @Field(() => Int)
  representatives: number;

  @Field(() => Int, { description: 'Regions in which a member has its seat' })
  regions: number;
}
