/** What coordinators set for mentoring, and the days that are not worked. */
import {
  Args,
  ArgsType,
  Context,
  Field,
  ID,
  InputType,
  Int,
  Mutation,
  ObjectType,
  Parent,
  Query,
  ResolveField,
  Resolver,
} from '@nestjs/graphql';
import { AccountService } from '#identity';
import { LOCALES, toGlobalId, type Locale } from '#kernel';
import { MentoringSettingsService, type MentoringSettings } from '#mentoring';
import { CALENDAR_DAY_KINDS, Clock, WorkingCalendar, type CalendarDay, type CalendarDayKind } from '#platform';
import { Type } from 'class-transformer';
import { IsOptional, Max, Min, ValidateNested } from 'class-validator';
import { Access } from '../gateway/access/permission.js';
import { unwrap } from '../gateway/errors/failures.js';
import { Characters, Entries } from '../gateway/graphql/argument-limits.js';
import type { GraphqlContext } from '../gateway/graphql/context.js';
import { enumOf, LocaleEnum } from '../gateway/graphql/enums.js';
import { keyOf } from '../gateway/graphql/global-key.js';
import { ListSize } from '../gateway/graphql/list-size.js';
import { localized, LocalizedTextType } from '../gateway/graphql/localized-text.type.js';
import { Day } from '../gateway/graphql/scalars.js';
import { AccountNameType } from '../identity/account-name.type.js';
import { DONE, okPayload } from '../identity/ok-payload.js';
import { payloadOf } from '../identity/payload-of.js';
import { accountActor } from '../identity/viewer.resolver.js';

const CalendarDayKindEnum = enumOf(
  'CalendarDayKind',
  CALENDAR_DAY_KINDS,
  'HOLIDAY, MOVED: a day off. WORKED: a Saturday or Sunday that is worked',
);

@ObjectType('CalendarDay', { description: 'A day that differs from an ordinary week' })
class CalendarDayType {
  @Field(() => Day)
  day: string;

  @Field(() => CalendarDayKindEnum)
  kind: CalendarDayKind;
}

@ObjectType('MentoringSettings')
class MentoringSettingsType {
  @Field(() => Int, { description: 'Working days in which a mentor answers, and a mentee whom a mentor asked for more' })
  answerDays: number;

  @Field(() => Int, { description: 'Hours in which an urgent consultation is answered' })
  consultationHours: number;

  @Field(() => Int, { description: 'Requests that a person or an organization may have open at a time' })
  openRequests: number;

  @Field(() => Int, { description: 'Months after the end of a pairing, when its texts end' })
  retentionMonths: number;

  @Field(() => ID, { nullable: true, description: 'An account outside of the network’s staff that may agree to emergency access' })
  safeguardingAccountId: string | null;
}

/** A number between two limits. */
function Between(least: number, most: number): PropertyDecorator {
  return (target, property) => {
    for (const limit of [Min(least, { context: { code: 'INVALID_VALUE' } }), Max(most, { context: { code: 'INVALID_VALUE' } })])
      limit(target, property);
  };
}

@InputType({ description: 'What is left out stays' })
class UpdateMentoringSettingsInput {
  @Field(() => Int, { nullable: true, description: '1 to 20' })
  @IsOptional()
  @Between(1, 20)
  answerDays?: number | null;

  @Field(() => Int, { nullable: true, description: '1 to 240' })
  @IsOptional()
  @Between(1, 240)
  consultationHours?: number | null;

  @Field(() => Int, { nullable: true, description: '1 to 50' })
  @IsOptional()
  @Between(1, 50)
  openRequests?: number | null;

  @Field(() => Int, { nullable: true, description: '1 to 120' })
  @IsOptional()
  @Between(1, 120)
  retentionMonths?: number | null;

  @Field(() => ID, { nullable: true, description: 'Of nobody’s who is a coordinator or administrator; null: nobody' })
  @IsOptional()
  safeguardingAccountId?: string | null;
}

@InputType()
class CalendarDayNameInput {
  @Field(() => LocaleEnum)
  locale: Locale;

  @Field(() => String, { description: '200 characters at most' })
  @Characters(200)
  text: string;
}

@InputType()
class SetCalendarDayInput {
  @Field(() => Day)
  day: string;

  @Field(() => CalendarDayKindEnum, { nullable: true, description: 'Null: an ordinary day again' })
  @IsOptional()
  kind?: CalendarDayKind | null;

  @Field(() => [CalendarDayNameInput], { nullable: true, description: '3 at most' })
  @IsOptional()
  @Entries(LOCALES.length)
  @ValidateNested({ each: true })
  @Type(() => CalendarDayNameInput)
  names?: CalendarDayNameInput[] | null;
}

@ArgsType()
class WorkingDaysUntilArguments {
  @Field(() => [Day], { description: '100 at most' })
  @Entries(100)
  days: string[];
}

const UpdateMentoringSettingsPayload = payloadOf('UpdateMentoringSettings', 'settings', MentoringSettingsType);
const SetCalendarDayPayload = okPayload('SetCalendarDay');

@Resolver(() => CalendarDayType)
export class MentoringSettingsResolver {
  constructor(
    private readonly settings: MentoringSettingsService,
    private readonly calendar: WorkingCalendar,
    private readonly clock: Clock,
  ) {}

  @Access('COORDINATOR')
  @Query(() => MentoringSettingsType)
  async mentoringSettings(@Context() { actor }: GraphqlContext): Promise<object> {
    return settingsSource(unwrap(await this.settings.current(accountActor(actor))));
  }

  @Access('COORDINATOR')
  @Mutation(() => UpdateMentoringSettingsPayload)
  async updateMentoringSettings(@Args('input') input: UpdateMentoringSettingsInput, @Context() { actor }: GraphqlContext): Promise<object> {
    const { safeguardingAccountId: account, ...numbers } = input;
    const change = Object.fromEntries(Object.entries(numbers).filter(([, value]) => value != null)) as Partial<MentoringSettings>;
    const outsider = account === undefined ? {} : { safeguardingAccountId: account === null ? null : keyOf('Account', account) };
    return { settings: settingsSource(unwrap(await this.settings.update(accountActor(actor), { ...change, ...outsider }))) };
  }

  @Access('ACCOUNT')
  @ListSize(100)
  @Query(() => [CalendarDayType], { description: 'The days of a year that differ from an ordinary week; 366 at most' })
  calendarDays(@Args('year', { type: () => Int }) year: number): Promise<readonly CalendarDay[]> {
    return this.calendar.ofYear(Math.min(Math.max(year, 1), 9999));
  }

  @Access('ACCOUNT')
  @ListSize(100)
  @Query(() => [Int], {
    description: 'Working days from today to each day, in their order; less than 0 where it has passed. 400 days at most, either way',
  })
  workingDaysUntil(@Args() { days }: WorkingDaysUntilArguments): Promise<number[]> {
    return this.calendar.daysUntil(this.clock.now(), days);
  }

  @Access('COORDINATOR')
  @Mutation(() => SetCalendarDayPayload, { description: 'Terms that have begun keep their end' })
  async setCalendarDay(@Args('input') { day, kind, names }: SetCalendarDayInput, @Context() { actor }: GraphqlContext): Promise<object> {
    const name = Object.fromEntries((names ?? []).map(({ locale, text }) => [locale, text.trim() || null]));
    unwrap(await this.settings.setDay(accountActor(actor), { day, kind: kind ?? null, name }));
    return DONE;
  }

  @ResolveField(() => LocalizedTextType, { nullable: true })
  name(@Parent() { name }: CalendarDay, @Context() { locale }: GraphqlContext): LocalizedTextType | null {
    return localized(name, locale);
  }
}

@Resolver(() => MentoringSettingsType)
export class MentoringSettingsFields {
  constructor(private readonly accounts: AccountService) {}

  @ResolveField(() => AccountNameType, { nullable: true, description: 'Whose account safeguardingAccountId is; null: nobody’s' })
  async safeguardingAccount(@Parent() { safeguardingAccountId: id }: MentoringSettings): Promise<AccountNameType | null> {
    const account = id && keyOf('Account', id);
    return account ? ((await this.accounts.byIds([account])).get(account) ?? null) : null;
  }
}

function settingsSource(settings: MentoringSettings): object {
  const { safeguardingAccountId: account } = settings;
  return { ...settings, safeguardingAccountId: account && toGlobalId('Account', account) };
}
