/** What the fields of an organization are resolved from. */
import type { OrganizationCard, OrganizationPage } from '#directory';
import { toGlobalId } from '#kernel';

export interface OrganizationSource {
  /** The global id; the organization's own key is `card.id`. */
  readonly id: string;
  readonly slug: string;
  readonly listing: string;
  readonly workingLanguages: readonly string[];
  readonly memberSince: string;
  readonly confirmedAt: Date | null;
  readonly withheldAt: Date | null;
  readonly card: OrganizationCard;
  /** What the organization's page shows besides; null in lists, where a loader brings it if it is asked for. */
  readonly page: OrganizationPage | null;
}

export function organizationSource(card: OrganizationCard, page: OrganizationPage | null = null): OrganizationSource {
  return {
    id: toGlobalId('Organization', card.id),
    slug: card.slug,
    listing: card.listing,
    workingLanguages: card.workingLanguages,
    memberSince: card.memberSince,
    confirmedAt: card.confirmedAt === null ? null : new Date(card.confirmedAt),
    withheldAt: card.withheldAt === undefined ? null : new Date(card.withheldAt),
    card,
    page,
  };
}
