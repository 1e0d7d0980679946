/** The queue of applications, and what reviewers do with them. */
import { Args, Context, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { daysBetween, dayOf, toGlobalId } from '#kernel';
import { ApplicationQueue, gapsIn, ReviewService, type Application } from '#membership';
import { Clock } from '#platform';
import { Access } from '../gateway/access/permission.js';
import { unwrap } from '../gateway/errors/failures.js';
import { connection } from '../gateway/graphql/connection.js';
import type { GraphqlContext } from '../gateway/graphql/context.js';
import { keyOf } from '../gateway/graphql/global-key.js';
import { payloadOf } from '../identity/payload-of.js';
import { formSource } from './application-form.type.js';
import {
  ApplicationConnectionType,
  ApplicationsArguments,
  ApplicationType,
  CheckApplicationInput,
  DeclareConflictOfInterestInput,
  MembershipSettingsType,
  ReviewApplicationInput,
  UpdateMembershipSettingsInput,
} from './application.type.js';

const TYPE = 'MembershipApplication';
const ReviewApplicationPayload = payloadOf('ReviewApplication', 'application', ApplicationType);
const DeclareConflictOfInterestPayload = payloadOf('DeclareConflictOfInterest', 'application', ApplicationType);
const CheckApplicationPayload = payloadOf('CheckApplication', 'application', ApplicationType);
const UpdateMembershipSettingsPayload = payloadOf('UpdateMembershipSettings', 'settings', MembershipSettingsType);

/** `application` is the record itself; its key is not the global id. */
export interface ApplicationSource extends ApplicationType {
  readonly application: Application;
}

@Resolver()
export class ApplicationQueueResolver {
  constructor(
    private readonly queue: ApplicationQueue,
    private readonly reviews: ReviewService,
    private readonly clock: Clock,
  ) {}

  @Access('REVIEWER')
  @Query(() => ApplicationConnectionType, { description: 'The longest waiting first' })
  async membershipApplications(
    @Args() { status, filter, ...page }: ApplicationsArguments,
    @Context() { actor }: GraphqlContext,
  ): Promise<object> {
    const asked = {
      ...{ status: status ?? null, regionCodes: filter?.regionCodes ?? null },
      ...{ isOverdue: filter?.isOverdue ?? false, awaitsMe: filter?.awaitsMe ?? false },
    };
    const found = unwrap(await this.queue.page(actor, asked, page));
    const today = this.clock.today();
    return { totalCount: found.total, ...connection(found, (one) => applicationSource(one, today)) };
  }

  @Access('REVIEWER')
  @Query(() => ApplicationType)
  membershipApplication(@Args('id', { type: () => ID }) id: string, @Context() context: GraphqlContext): Promise<ApplicationSource> {
    return this.found(context, keyOf(TYPE, id));
  }

  @Access('REVIEWER')
  @Query(() => MembershipSettingsType)
  async membershipSettings(): Promise<MembershipSettingsType> {
    return { approvalsNeeded: await this.reviews.approvalsNeeded() };
  }

  @Access('REVIEWER')
  @Mutation(() => ReviewApplicationPayload)
  async reviewApplication(@Args('input') input: ReviewApplicationInput, @Context() context: GraphqlContext): Promise<object> {
    const applicationId = keyOf(TYPE, input.applicationId);
    unwrap(await this.reviews.review(context.actor, { applicationId, verdict: input.verdict, reason: input.reason ?? null }));
    return { application: await this.found(context, applicationId) };
  }

  @Access('REVIEWER')
  @Mutation(() => DeclareConflictOfInterestPayload, { description: 'The reviewer takes no part any more' })
  async declareConflictOfInterest(
    @Args('input') input: DeclareConflictOfInterestInput,
    @Context() context: GraphqlContext,
  ): Promise<object> {
    const applicationId = keyOf(TYPE, input.applicationId);
    unwrap(await this.reviews.declareConflict(context.actor, applicationId));
    return { application: await this.found(context, applicationId) };
  }

  @Access('REVIEWER')
  @Mutation(() => CheckApplicationPayload)
  async checkApplication(
    @Args('input') { applicationId: id, check, isDone }: CheckApplicationInput,
    @Context() context: GraphqlContext,
  ): Promise<object> {
    const applicationId = keyOf(TYPE, id);
    unwrap(await this.reviews.check(context.actor, { applicationId, check, isDone }));
    return { application: await this.found(context, applicationId) };
  }

  @Access('COORDINATOR')
  @Mutation(() => UpdateMembershipSettingsPayload)
  async updateMembershipSettings(
    @Args('input') { approvalsNeeded }: UpdateMembershipSettingsInput,
    @Context() { actor }: GraphqlContext,
  ): Promise<object> {
    unwrap(await this.reviews.setApprovalsNeeded(actor, approvalsNeeded));
    return { settings: { approvalsNeeded } };
  }

  private async found({ actor }: GraphqlContext, key: string): Promise<ApplicationSource> {
    const application = (await this.queue.findVisible(actor, [key])).get(key);
    return applicationSource(
      unwrap(application ? { ok: true, value: application } : { ok: false, error: { kind: 'NOT_FOUND' } }),
      this.clock.today(),
    );
  }
}

/** `today` decides its age. */
export function applicationSource(application: Application, today: string): ApplicationSource {
  const { id, number, status, submittedAt, decidedAt, reason, form } = application;
  const submitted = submittedAt ?? application.savedAt;
  return {
    ...{ application, id: toGlobalId(TYPE, id), number, status, submittedAt, decidedAt, reason },
    ageDays: daysBetween(dayOf(submitted), today),
    missing: gapsIn(form),
    form: formSource(form),
  };
}
