/** `viewer`: the reader's own account, roles, sign-ins and factors. */
import { Context, Int, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Inject } from '@nestjs/common';
import { SessionService, TotpService, type FactorList, type SecondFactorState } from '#identity';
import { toGlobalId, type AccountActor, type Actor, type Role } from '#kernel';
import { CONFIGURATION, type Configuration } from '#platform';
import { Access } from '../gateway/access/permission.js';
import { Refused } from '../gateway/errors/refusal.js';
import type { GraphqlContext } from '../gateway/graphql/context.js';
import { ListSize } from '../gateway/graphql/list-size.js';
import { Instant } from '../gateway/graphql/scalars.js';
import { AccountType } from './sign-in.type.js';
import { PasskeyType, RoleEnum, SecondFactorStateEnum, SignInSessionType, ViewerType } from './viewer.type.js';

/** The actor of a field that asks for an account. */
export function accountActor(actor: Actor): AccountActor {
  if (actor.kind !== 'ACCOUNT') throw new Refused({ code: 'UNAUTHENTICATED' });
  return actor;
}

@Resolver(() => ViewerType)
export class ViewerResolver {
  private readonly factorsOf = new WeakMap<AccountActor, Promise<FactorList>>();

  constructor(
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
    private readonly sessionService: SessionService,
    private readonly totp: TotpService,
  ) {}

  @Access('ACCOUNT')
  @Query(() => ViewerType, { description: 'Without a sign-in: the error UNAUTHENTICATED' })
  viewer(@Context() { actor }: GraphqlContext): AccountActor {
    return accountActor(actor);
  }

  @ResolveField(() => AccountType)
  async account(@Parent() actor: AccountActor): Promise<AccountType> {
    const account = await this.sessionService.accountOf(actor);
    if (!account) throw new Error('An account ended while it was read');
    const { id, email, displayName, locale } = account;
    return { id: toGlobalId('Account', id), email, displayName, locale };
  }

  @ListSize(4)
  @ResolveField(() => [RoleEnum], { description: 'Those that wait for a second factor too; secondFactor says so' })
  roles(@Parent() { roles, withheldRoles }: AccountActor): Role[] {
    return [...roles, ...withheldRoles].sort();
  }

  @ResolveField(() => Boolean, { description: 'Whether they are appointed to review applications, in some region or in all' })
  isReviewer(@Parent() { reviewedRegions }: AccountActor): boolean {
    return reviewedRegions.length > 0;
  }

  @ListSize(20)
  @ResolveField(() => [SignInSessionType], { description: 'The last used first; 100 at most' })
  async sessions(@Parent() actor: AccountActor): Promise<SignInSessionType[]> {
    const sessions = await this.sessionService.ofActor(actor);
    return sessions.map(({ id, ...session }) => ({ ...session, id: toGlobalId('SignInSession', id), current: id === actor.sessionId }));
  }

  @ResolveField(() => SecondFactorStateEnum)
  async secondFactor(@Parent() actor: AccountActor): Promise<SecondFactorState> {
    const { totpSince, passkeys } = await this.factors(actor);
    if (totpSince || passkeys.length > 0) return 'ENROLLED';
    if (this.configuration.mode === 'demo') return 'EXEMPT';
    return actor.withheldRoles.length > 0 ? 'REQUIRED' : 'OPTIONAL';
  }

  @ResolveField(() => Instant, { nullable: true, description: 'Since when an authenticator application is enrolled; null where none is' })
  async totpSince(@Parent() actor: AccountActor): Promise<Date | null> {
    return (await this.factors(actor)).totpSince;
  }

  @ListSize(20)
  @ResolveField(() => [PasskeyType], { description: '20 at most' })
  async passkeys(@Parent() actor: AccountActor): Promise<PasskeyType[]> {
    const { passkeys } = await this.factors(actor);
    return passkeys.map(({ id, name, createdAt, lastUsedAt }) => ({ id: toGlobalId('Passkey', id), name, createdAt, lastUsedAt }));
  }

  @ResolveField(() => Int)
  async recoveryCodesLeft(@Parent() actor: AccountActor): Promise<number> {
    return (await this.factors(actor)).recoveryCodes;
  }

  /** Once a request, as each request has an actor of its own. */
  private factors(actor: AccountActor): Promise<FactorList> {
    const factors = this.factorsOf.get(actor) ?? this.totp.list(actor);
    this.factorsOf.set(actor, factors);
    return factors;
  }
}
