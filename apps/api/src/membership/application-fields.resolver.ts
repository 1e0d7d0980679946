/** The fields of an application that lead elsewhere; each is read for a whole queue at once. */
import { Args, Context, Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { OrganizationService } from '#directory';
import type { Locale } from '#kernel';
import {
  ApplicationQueue,
  REVIEW_CHECKS,
  ReviewService,
  ReviewTerms,
  type Application,
  type ApplicationReview,
  type Resemblance,
  type ReviewObstacle,
} from '#membership';
import { Clock } from '#platform';
import type { Region } from '#taxonomy';
import { organizationSource, type OrganizationSource } from '../directory/organization.source.js';
import { OrganizationType } from '../directory/organization.type.js';
import { batched } from '../gateway/graphql/batched.js';
import type { GraphqlContext } from '../gateway/graphql/context.js';
import { LocaleEnum } from '../gateway/graphql/enums.js';
import { ListSize } from '../gateway/graphql/list-size.js';
import { Day } from '../gateway/graphql/scalars.js';
import { localized, LocalizedTextType } from '../gateway/graphql/localized-text.type.js';
import { AccountNameType } from '../identity/account-name.type.js';
import { VocabularyIndex } from '../taxonomy/vocabulary-index.js';
import { RegionType } from '../taxonomy/vocabulary.type.js';
import { AccountNames } from './account-names.js';
import { applicationSource, type ApplicationSource } from './application-queue.resolver.js';
import {
  ApplicationCheckType,
  ApplicationReviewType,
  ApplicationType,
  ConflictOfInterestType,
  PossibleDuplicateType,
} from './application.type.js';
import { ReviewObstacleEnum } from './membership.enums.js';

interface DuplicateSource extends Resemblance {
  readonly organization: OrganizationSource;
}

const DUPLICATES_SHOWN = 5;
const REVIEWS_SHOWN = 50;

@Resolver(() => ApplicationType)
export class ApplicationFieldsResolver {
  private readonly loadReviews = batched<readonly ApplicationReview[]>((_context, ids) => this.queue.reviews(ids));
  private readonly loadChecks = batched((_context, ids) => this.queue.checks(ids));
  private readonly loadConflicts = batched((_context, ids) => this.queue.conflicts(ids));
  private readonly loadApplications = batched<Application>(({ actor }, ids) => this.queue.findVisible(actor, ids));
  private readonly loadResemblances = batched<readonly Resemblance[]>(async ({ actor }, ids) =>
    this.queue.resemblances([...(await this.queue.findVisible(actor, ids)).values()]),
  );
  /** By the instant of the submission. */
  private readonly loadDueDays = batched<string>(async (_context, instants) => {
    const days = await this.terms.dueOn(instants.map((instant) => new Date(instant)));
    return new Map(instants.map((instant, index) => [instant, days[index] ?? '']));
  });
  private readonly loadOrganizations = batched(({ actor }, ids) => this.organizations.findVisible(actor, ids));

  constructor(
    private readonly queue: ApplicationQueue,
    private readonly service: ReviewService,
    private readonly organizations: OrganizationService,
    private readonly vocabulary: VocabularyIndex,
    private readonly clock: Clock,
    private readonly terms: ReviewTerms,
  ) {}

  @ResolveField(() => Day, { description: 'The day by which reviewers decide' })
  async dueOn(@Parent() { application }: ApplicationSource, @Context() context: GraphqlContext): Promise<string> {
    const day = await this.loadDueDays(context, (application.submittedAt ?? application.savedAt).toISOString());
    if (!day) throw new Error('A submission has no term');
    return day;
  }

  @ResolveField(() => Boolean)
  async isOverdue(@Parent() source: ApplicationSource, @Context() context: GraphqlContext): Promise<boolean> {
    return source.status === 'IN_REVIEW' && (await this.dueOn(source, context)) < this.clock.today();
  }

  @ResolveField(() => LocalizedTextType, { nullable: true })
  organizationName(
    @Parent() { application }: ApplicationSource,
    @Context() context: GraphqlContext,
    @Args('locale', { type: () => LocaleEnum, nullable: true }) locale?: Locale,
  ) {
    return localized(application.form.names, locale ?? context.locale);
  }

  @ResolveField(() => RegionType, { nullable: true, description: 'The region of the seat' })
  region(@Parent() { application }: ApplicationSource): Region | null {
    return application.regionCode === null ? null : this.vocabulary.region(application.regionCode);
  }

  @ListSize(DUPLICATES_SHOWN)
  @ResolveField(() => [PossibleDuplicateType], {
    description: 'Of the organizations that the reviewer may see, the likeliest first; 5 at most',
  })
  async possibleDuplicates(@Parent() { application }: ApplicationSource, @Context() context: GraphqlContext): Promise<DuplicateSource[]> {
    const found = (await this.loadResemblances(context, application.id)) ?? [];
    const organizations = await Promise.all(found.map(({ organizationId }) => this.loadOrganizations(context, organizationId)));
    return found.flatMap((resemblance, index) => {
      const organization = organizations[index];
      return organization ? [{ ...resemblance, organization: organizationSource(organization.card, organization.page) }] : [];
    });
  }

  @ListSize(10)
  @ResolveField(() => [ApplicationReviewType], { description: 'The newest first; 50 at most' })
  async reviews(@Parent() { application }: ApplicationSource, @Context() context: GraphqlContext): Promise<readonly ApplicationReview[]> {
    return ((await this.loadReviews(context, application.id)) ?? []).slice(0, REVIEWS_SHOWN);
  }

  @ResolveField(() => Int, { description: 'Those that count' })
  async approvals(@Parent() { application }: ApplicationSource, @Context() context: GraphqlContext): Promise<number> {
    const reviews = (await this.loadReviews(context, application.id)) ?? [];
    return reviews.filter(({ verdict, isVoid }) => verdict === 'APPROVE' && !isVoid).length;
  }

  @ResolveField(() => Int)
  approvalsNeeded(): Promise<number> {
    return this.service.approvalsNeeded();
  }

  @ListSize(REVIEW_CHECKS.length)
  @ResolveField(() => [ApplicationCheckType], { description: 'One of each; 4 at most' })
  async checks(@Parent() { application }: ApplicationSource, @Context() context: GraphqlContext): Promise<object[]> {
    const done = (await this.loadChecks(context, application.id)) ?? [];
    return REVIEW_CHECKS.map((check) => done.find((one) => one.check === check) ?? { check, doneBy: null, doneAt: null });
  }

  @ListSize(10)
  @ResolveField(() => [ConflictOfInterestType], { description: '50 at most' })
  async conflictsOfInterest(@Parent() { application }: ApplicationSource, @Context() context: GraphqlContext): Promise<object[]> {
    return [...((await this.loadConflicts(context, application.id)) ?? [])].slice(0, REVIEWS_SHOWN);
  }

  @ResolveField(() => ReviewObstacleEnum, { nullable: true, description: 'What keeps the reader from approving' })
  viewerObstacle(@Parent() { application }: ApplicationSource, @Context() { actor }: GraphqlContext): Promise<ReviewObstacle | null> {
    return this.queue.obstacle(actor, application);
  }

  @ResolveField(() => ApplicationType, { nullable: true, description: 'The rejected application against which this one appeals' })
  async appealOf(@Parent() { application }: ApplicationSource, @Context() context: GraphqlContext): Promise<ApplicationSource | null> {
    const appealed = application.appealOf && (await this.loadApplications(context, application.appealOf));
    return appealed ? applicationSource(appealed, this.clock.today()) : null;
  }

  @ResolveField(() => OrganizationType, { nullable: true, description: 'The member that it became' })
  async organization(@Parent() { application }: ApplicationSource, @Context() context: GraphqlContext): Promise<OrganizationSource | null> {
    const found = application.organizationId && (await this.loadOrganizations(context, application.organizationId));
    return found ? organizationSource(found.card, found.page) : null;
  }
}

@Resolver(() => PossibleDuplicateType)
export class PossibleDuplicateFields {
  @ResolveField(() => OrganizationType)
  organization(@Parent() { organization }: DuplicateSource): OrganizationSource {
    return organization;
  }
}

@Resolver(() => ApplicationReviewType)
export class ApplicationReviewFields {
  constructor(private readonly names: AccountNames) {}

  @ResolveField(() => AccountNameType, { nullable: true, description: 'Null: somebody who was erased' })
  reviewer(@Parent() { reviewerId }: ApplicationReview, @Context() context: GraphqlContext): Promise<AccountNameType | null> {
    return this.names.load(context, reviewerId);
  }
}

@Resolver(() => ApplicationCheckType)
export class ApplicationCheckFields {
  constructor(private readonly names: AccountNames) {}

  @ResolveField(() => AccountNameType, { nullable: true })
  async doneBy(@Parent() { doneBy }: { doneBy: string | null }, @Context() context: GraphqlContext): Promise<AccountNameType | null> {
    return doneBy === null ? null : this.names.load(context, doneBy);
  }
}

@Resolver(() => ConflictOfInterestType)
export class ConflictOfInterestFields {
  constructor(private readonly names: AccountNames) {}

  @ResolveField(() => AccountNameType, { nullable: true })
  reviewer(@Parent() { reviewerId }: { reviewerId: string }, @Context() context: GraphqlContext): Promise<AccountNameType | null> {
    return this.names.load(context, reviewerId);
  }
}
