/** Applying for membership, and coming back to an application by its mailed link. */
import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { OrganizationService } from '#directory';
import { toGlobalId, VISITOR } from '#kernel';
import { deletedOn, mayBecome, mayEdit, OwnApplicationService, ReviewTerms, type Application } from '#membership';
import { organizationSource, type OrganizationSource } from '../directory/organization.source.js';
import { OrganizationType } from '../directory/organization.type.js';
import { Access } from '../gateway/access/permission.js';
import { unwrap } from '../gateway/errors/failures.js';
import type { GraphqlContext } from '../gateway/graphql/context.js';
import { Day } from '../gateway/graphql/scalars.js';
import { ListSize } from '../gateway/graphql/list-size.js';
import { DONE, okPayload } from '../identity/ok-payload.js';
import { payloadOf } from '../identity/payload-of.js';
import { formSource } from './application-form.type.js';
import {
  AppealRejectionInput,
  ApplyForMembershipInput,
  ProveApplicationEmailInput,
  SaveApplicationDraftInput,
  WithdrawApplicationInput,
} from './application.input.js';
import { OwnApplicationType, SubmittedApplicationType } from './own-application.type.js';

const ApplyForMembershipPayload = payloadOf('ApplyForMembership', 'application', SubmittedApplicationType);
const SaveApplicationDraftPayload = okPayload('SaveApplicationDraft');
const ProveApplicationEmailPayload = payloadOf('ProveApplicationEmail', 'application', OwnApplicationType);
const WithdrawApplicationPayload = payloadOf('WithdrawApplication', 'application', OwnApplicationType);
const AppealRejectionPayload = payloadOf('AppealRejection', 'application', OwnApplicationType);

interface OwnApplicationSource extends OwnApplicationType {
  readonly application: Application;
}

@Resolver(() => OwnApplicationType)
export class OwnApplicationResolver {
  constructor(
    private readonly applications: OwnApplicationService,
    private readonly organizations: OrganizationService,
    private readonly terms: ReviewTerms,
  ) {}

  @Access('PUBLIC')
  @Mutation(() => ApplyForMembershipPayload, { description: 'Whatever the network knows of the applicant, the answer is alike' })
  async applyForMembership(@Args('input') input: ApplyForMembershipInput, @Context() { origin }: GraphqlContext): Promise<object> {
    const { id, status, submittedAt } = unwrap(await this.applications.apply(input, origin));
    return { application: { id: toGlobalId('MembershipApplication', id), status, submittedAt } };
  }

  @Access('PUBLIC')
  @Mutation(() => SaveApplicationDraftPayload, { description: 'Deleted when nobody goes on with it for 30 days' })
  async saveApplicationDraft(@Args('input') input: SaveApplicationDraftInput, @Context() { origin }: GraphqlContext): Promise<object> {
    unwrap(await this.applications.save(input, origin));
    return DONE;
  }

  @Access('PUBLIC')
  @Query(() => OwnApplicationType, { description: 'Looking at it proves nothing; a link that opens nothing is the error NOT_FOUND' })
  async ownApplication(@Args('token', { type: () => String }) token: string): Promise<object> {
    return sourceOf(unwrap(await this.applications.view(token)));
  }

  @Access('PUBLIC')
  @Mutation(() => ProveApplicationEmailPayload, { description: 'From now on reviewers see it' })
  async proveApplicationEmail(@Args('input') { token }: ProveApplicationEmailInput): Promise<object> {
    return { application: sourceOf(unwrap(await this.applications.prove(token))) };
  }

  @Access('PUBLIC')
  @Mutation(() => WithdrawApplicationPayload)
  async withdrawApplication(@Args('input') { token }: WithdrawApplicationInput): Promise<object> {
    return { application: sourceOf(unwrap(await this.applications.withdraw(token))) };
  }

  @Access('PUBLIC')
  @Mutation(() => AppealRejectionPayload, { description: 'Once: a new application that points to the rejected one' })
  async appealRejection(@Args('input') { token, statement }: AppealRejectionInput): Promise<object> {
    return { application: sourceOf(unwrap(await this.applications.appeal(token, statement))) };
  }

  @ResolveField(() => Day, { nullable: true, description: 'By when reviewers decide; null where none does' })
  async dueOn(@Parent() { application: { status, submittedAt } }: OwnApplicationSource): Promise<string | null> {
    return status === 'IN_REVIEW' && submittedAt ? ((await this.terms.dueOn([submittedAt]))[0] ?? null) : null;
  }

  @ResolveField(() => Boolean, { description: 'A rejection can be appealed once' })
  canAppeal(@Parent() { application }: OwnApplicationSource): Promise<boolean> {
    return this.applications.canAppeal(application);
  }

  @ListSize(5)
  @ResolveField(() => [OrganizationType], {
    description:
      'Members that everybody may see and that look the same: to be asked for an invitation. 5 at most, none before the e-mail is proven',
  })
  async knownAs(@Parent() { application }: OwnApplicationSource): Promise<OrganizationSource[]> {
    const found = await this.organizations.findVisible(VISITOR, await this.applications.knownAs(application));
    return [...found.values()].map(({ card, page }) => organizationSource(card, page));
  }
}

function sourceOf(application: Application): OwnApplicationSource {
  const { number, status, locale, savedAt, submittedAt, reason, emailProvenAt, appealOf, form } = application;
  return {
    ...{ application, number, status, locale, savedAt, submittedAt, reason },
    isEmailProven: emailProvenAt !== null,
    isAppeal: appealOf !== null,
    deletedOn: status === 'DRAFT' || status === 'SUBMITTED' ? deletedOn(savedAt) : null,
    canEdit: mayEdit(status),
    canWithdraw: mayBecome(status, 'WITHDRAWN'),
    form: formSource(form),
  };
}
