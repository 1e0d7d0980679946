/** My data: consents, the export, erasure. */
import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import {
  AccountService,
  CONSENT_TEXTS,
  ConsentService,
  ErasureService,
  PeopleService,
  type Consent,
  type Erasure,
  type PersonRow,
  type Profile,
} from '#identity';
import { toGlobalId, type AccountActor, type Locale } from '#kernel';
import { Access } from '../gateway/access/permission.js';
import { unwrap } from '../gateway/errors/failures.js';
import { batched } from '../gateway/graphql/batched.js';
import type { GraphqlContext } from '../gateway/graphql/context.js';
import { LocaleEnum } from '../gateway/graphql/enums.js';
import { keyOf } from '../gateway/graphql/global-key.js';
import { ListSize } from '../gateway/graphql/list-size.js';
import { localized, LocalizedTextType } from '../gateway/graphql/localized-text.type.js';
import { WorkingLanguageEnum } from '../taxonomy/vocabulary.enums.js';
import { viewerPayload } from './account.type.js';
import {
  ConfirmErasureInput,
  ConsentType,
  ErasureType,
  GiveConsentInput,
  MyDataType,
  OwnProfileType,
  UndoErasureInput,
  WithdrawConsentInput,
} from './my-data.type.js';
import { payloadOf } from './payload-of.js';
import { personSource, type PersonSource } from './people.resolver.js';
import { PersonType } from './people.type.js';
import { accountActor } from './viewer.resolver.js';
import { ViewerType } from './viewer.type.js';

const GiveConsentPayload = viewerPayload('GiveConsent');
const WithdrawConsentPayload = viewerPayload('WithdrawConsent');
const RequestErasurePayload = payloadOf('RequestErasure', 'erasure', ErasureType);
const ConfirmErasurePayload = payloadOf('ConfirmErasure', 'erasure', ErasureType);
const UndoErasurePayload = payloadOf('UndoErasure', 'erasure', ErasureType);

interface ErasureSource extends Erasure {
  readonly id: string;
}

function erasureSource(erasure: Erasure): ErasureSource {
  return { ...erasure, id: toGlobalId('Erasure', erasure.id) };
}

@Resolver(() => ViewerType)
export class MyDataResolver {
  constructor(
    private readonly consentService: ConsentService,
    private readonly erasureService: ErasureService,
    private readonly accounts: AccountService,
  ) {}

  @Access('ACCOUNT')
  @Query(() => MyDataType)
  async myData(@Context() { actor }: GraphqlContext): Promise<MyDataType> {
    const tables = await this.erasureService.export(accountActor(actor));
    const generatedAt = new Date();
    const sections = tables.map(({ table, rows }) => ({
      code: table,
      rows: rows.map((row) => ({
        fields: Object.entries(row).flatMap(([code, value]) => (value == null ? [] : [{ code, value: readable(value) }])),
      })),
    }));
    const json = JSON.stringify({ generatedAt, ...Object.fromEntries(tables.map(({ table, rows }) => [table, rows])) }, null, 2);
    return { generatedAt, json, sections };
  }

  @Access('ACCOUNT')
  @Mutation(() => GiveConsentPayload)
  async giveConsent(@Args('input') { purpose }: GiveConsentInput, @Context() { actor }: GraphqlContext): Promise<object> {
    unwrap(await this.consentService.give(accountActor(actor), purpose));
    return { viewer: actor };
  }

  @Access('ACCOUNT')
  @Mutation(() => WithdrawConsentPayload)
  async withdrawConsent(@Args('input') { purpose }: WithdrawConsentInput, @Context() { actor }: GraphqlContext): Promise<object> {
    unwrap(await this.consentService.withdraw(accountActor(actor), purpose));
    return { viewer: actor };
  }

  @Access('ACCOUNT')
  @Mutation(() => RequestErasurePayload, {
    description: 'Hides the person from everybody at once; a coordinator confirms, and 14 days later it is done',
  })
  async requestErasure(@Context() { actor }: GraphqlContext): Promise<object> {
    return { erasure: erasureSource(unwrap(await this.erasureService.request(accountActor(actor)))) };
  }

  @Access('ACCOUNT')
  @Mutation(() => UndoErasurePayload, { description: 'The person’s own, or a coordinator’s' })
  async undoErasure(@Args('input') { erasureId }: UndoErasureInput, @Context() { actor }: GraphqlContext): Promise<object> {
    return { erasure: erasureSource(unwrap(await this.erasureService.undo(accountActor(actor), keyOf('Erasure', erasureId)))) };
  }

  @Access('COORDINATOR')
  @Mutation(() => ConfirmErasurePayload)
  async confirmErasure(@Args('input') { erasureId }: ConfirmErasureInput, @Context() { actor }: GraphqlContext): Promise<object> {
    return { erasure: erasureSource(unwrap(await this.erasureService.confirm(actor, keyOf('Erasure', erasureId)))) };
  }

  @Access('COORDINATOR')
  @ListSize(20)
  @Query(() => [ErasureType], { description: 'Those that are open, the oldest first; 100 at most' })
  async erasures(@Context() { actor }: GraphqlContext): Promise<ErasureSource[]> {
    return (await this.erasureService.open(actor)).map(erasureSource);
  }

  @ListSize(4)
  @ResolveField(() => [ConsentType], { description: 'One a purpose; 4 at most' })
  consents(@Parent() actor: AccountActor): Promise<readonly Consent[]> {
    return this.consentService.ofActor(actor);
  }

  @ResolveField(() => OwnProfileType)
  async profile(@Parent() actor: AccountActor): Promise<Profile> {
    const profile = await this.accounts.profile(actor);
    if (!profile) throw new Error('A person ended while their account was read');
    return profile;
  }

  @ResolveField(() => ErasureType, { nullable: true, description: 'The newest that was asked for' })
  async erasure(@Parent() actor: AccountActor): Promise<ErasureSource | null> {
    const erasure = await this.erasureService.newest(actor);
    return erasure && erasureSource(erasure);
  }
}

@Resolver(() => ConsentType)
export class ConsentFields {
  @ResolveField(() => LocalizedTextType)
  text(
    @Parent() { purpose }: Consent,
    @Context() context: GraphqlContext,
    @Args('locale', { type: () => LocaleEnum, nullable: true }) locale?: Locale,
  ) {
    return localized(CONSENT_TEXTS[purpose], locale ?? context.locale);
  }
}

@Resolver(() => OwnProfileType)
export class OwnProfileFields {
  @ListSize(11)
  @ResolveField(() => [WorkingLanguageEnum])
  languages(@Parent() { languages }: Profile): readonly string[] {
    return languages;
  }
}

@Resolver(() => ErasureType)
export class ErasureFields {
  private readonly persons = batched<PersonRow>(({ actor }, ids) => this.people.findVisible(actor, ids));

  constructor(private readonly people: PeopleService) {}

  @ResolveField(() => PersonType, { nullable: true, description: 'For those who look after people' })
  async person(@Parent() { personId }: Erasure, @Context() context: GraphqlContext): Promise<PersonSource | null> {
    const person = await this.persons(context, personId);
    return person && personSource(person);
  }
}

function readable(value: unknown): string {
  if (value instanceof Date) return value.toISOString();
  return typeof value === 'string' ? value : JSON.stringify(value);
}
