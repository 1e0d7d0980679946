/** What waits in the demonstration: applications at several ages and states, one of them overdue, a member in grace and one about to renew. */
import { RepresentationService } from '#directory';
import { PeopleService } from '#identity';
import { addDays, dayOf, SYSTEM } from '#kernel';
import { ApplicationRegister, MembershipLifecycle, MembershipModule, MembershipRegister, type DemonstrationApplication } from '#membership';
import { Database, PlatformModule, type Configuration } from '#platform';
import { Module, type DynamicModule, type INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';

type Written = DemonstrationApplication['written'];

/** Writes them beside the accounts, whose coordinator has reviewed some. */
export async function addDemoApplications(configuration: Configuration, databaseUrl: string): Promise<void> {
  const platform = PlatformModule.forRoot({ configuration, databaseUrl });
  const domains = await NestFactory.createApplicationContext(DemoApplications.on(platform), { logger: false, abortOnError: false });
  try {
    const reviewerId = await accountOf(domains, 'coordinator@demo.example');
    const database = domains.get(Database);
    await database.transaction((transaction) => domains.get(ApplicationRegister).addDemonstration(transaction, applications(reviewerId)));
    await moveYears(domains);
  } finally {
    await domains.close();
  }
}

/** One member is in grace since 19 days; the one whose profile `manager@demo.example` keeps has to renew within 20. */
async function moveYears(domains: INestApplicationContext): Promise<void> {
  const people = await domains.get(RepresentationService, { strict: false }).ofMembers(null);
  const own = await personOf(domains, 'manager@demo.example');
  const renewing = people.find(({ personId }) => personId === own.id)?.organizationId;
  const late = people.findLast(({ organizationId }) => organizationId !== renewing)?.organizationId;
  const today = dayOf(new Date());
  for (const [organizationId, lastDay] of [
    [renewing, addDays(today, 20)],
    [late, addDays(today, -20)],
  ] as const) {
    if (organizationId === undefined) throw new Error('The demonstration lacks a member');
    await domains
      .get(Database, { strict: false })
      .transaction((transaction) => domains.get(MembershipRegister).endYearOn(transaction, organizationId, lastDay));
    await domains.get(MembershipLifecycle).keep(organizationId);
  }
}

async function accountOf(domains: INestApplicationContext, email: string): Promise<string> {
  const { accountId } = await personOf(domains, email);
  if (accountId === null) throw new Error(`${email} has no account`);
  return accountId;
}

async function personOf(domains: INestApplicationContext, email: string): Promise<{ id: string; accountId: string | null }> {
  const found = await domains.get(PeopleService, { strict: false }).page(SYSTEM, { text: email }, {});
  const person = found.ok ? found.value.items[0]?.item : undefined;
  if (!person) throw new Error(`Nobody has the address ${email}`);
  return person;
}

function applications(reviewerId: string): DemonstrationApplication[] {
  return [
    { ...IN_REVIEW, daysAgo: 21, written: irtysh() },
    {
      ...{ ...IN_REVIEW, daysAgo: 8, written: latin() },
      reviews: [{ reviewerId, verdict: 'APPROVE', reason: null }],
    },
    { ...IN_REVIEW, daysAgo: 2, locale: 'KK', written: syr() },
    {
      ...{ ...IN_REVIEW, daysAgo: 12, written: altai(), status: 'CHANGES_REQUESTED' },
      reviews: [{ reviewerId, verdict: 'REQUEST_CHANGES', reason: 'Укажите, пожалуйста, рабочую почту ответственного за профиль.' }],
    },
    {
      ...{ ...IN_REVIEW, daysAgo: 30, written: trade(), status: 'REJECTED' },
      reviews: [{ reviewerId, verdict: 'REJECT', reason: 'В сеть вступают некоммерческие организации.' }],
    },
    { ...IN_REVIEW, daysAgo: 1, written: unproven(), status: 'SUBMITTED' },
  ];
}

const IN_REVIEW = { locale: 'RU', status: 'IN_REVIEW', reviews: [] } as const;

const AGREED = { memorandumVersion: '1', consents: [{ purpose: 'MEMBERSHIP', version: '1' }] } as const;

function irtysh(): Written {
  return {
    ...AGREED,
    email: 'office@irtysh-youth.example',
    organization: {
      ...{
        name: [{ locale: 'RU', text: 'Молодёжь Прииртышья' }],
        legalForm: 'PUBLIC_ASSOCIATION',
        regionCode: 'KZ-55',
        locality: 'Павлодар',
      },
      ...{
        summary: [{ locale: 'RU', text: 'Правовое просвещение молодёжи.' }],
        focusAreaCodes: ['YOUTH', 'HUMAN_RIGHTS'],
        workingLanguages: ['RU'],
      },
      ...{ headName: 'Руслан Демеуов', foundedYear: 2019, listing: 'PUBLIC', phone: '+7 700 000 20 01' },
    },
    representatives: [{ name: 'Руслан Демеуов', email: 'office@irtysh-youth.example', role: 'MANAGER', position: 'Председатель' }],
    statement: 'Проводим занятия по правам человека в колледжах области и хотим делать это по общей программе сети.',
  };
}

/** Resembles a member: its name in Latin letters, the same mailbox and phone. */
function latin(): Written {
  return {
    ...AGREED,
    email: 'office@fair-court.example',
    organization: {
      ...{ name: [{ locale: 'RU', text: 'Spravedlivyi sud' }], legalForm: 'PUBLIC_ASSOCIATION', regionCode: 'KZ-19', locality: 'Конаев' },
      ...{ focusAreaCodes: ['INDEPENDENT_JUDICIARY'], workingLanguages: ['RU'], headName: 'Ерлан Ахметов', phone: '+7 700 000 10 00' },
    },
    representatives: [{ name: 'Ерлан Ахметов', email: 'office@fair-court.example', role: 'MANAGER' }],
    statement: 'Наблюдаем за судами Алматинской области. Хотим работать по общей методике и найти ментора по оценке судебных актов.',
  };
}

function syr(): Written {
  return {
    ...AGREED,
    email: 'kense@syr-analary.example',
    organization: {
      ...{
        name: [
          { locale: 'KK', text: 'Сыр аналары' },
          { locale: 'RU', text: 'Матери Сырдарьи' },
        ],
        legalForm: 'PUBLIC_FOUNDATION',
        regionCode: 'KZ-43',
      },
      ...{ locality: 'Қызылорда', focusAreaCodes: ['WOMEN', 'CHILDREN'], workingLanguages: ['KK'], headName: 'Гүлнар Сейіт' },
      ...{ summary: [{ locale: 'KK', text: 'Аналар мен балалардың құқығын қорғаймыз.' }] },
    },
    representatives: [{ name: 'Гүлнар Сейіт', email: 'kense@syr-analary.example', role: 'MANAGER', position: 'Директор' }],
    statement: 'Аймақтағы аналарға заң көмегін көрсетеміз, басқа ұйымдардың тәжірибесін үйренгіміз келеді.',
    support: '«Берега» ұйымы бізді таниды.',
  };
}

function altai(): Written {
  return {
    ...AGREED,
    email: 'help@altai-kindness.example',
    organization: {
      ...{
        name: [{ locale: 'RU', text: 'Доброта Алтая' }],
        legalForm: 'PRIVATE_INSTITUTION',
        regionCode: 'KZ-63',
        locality: 'Усть-Каменогорск',
      },
      ...{ focusAreaCodes: ['DISABILITIES'], workingLanguages: ['RU', 'KK'] },
    },
    representatives: [{ name: 'Наталья Ким', email: 'help@altai-kindness.example', role: 'MANAGER' }],
    statement: 'Сопровождаем людей с инвалидностью в судах.',
  };
}

function trade(): Written {
  return {
    ...AGREED,
    email: 'info@steppe-trade.example',
    organization: {
      ...{
        name: [{ locale: 'RU', text: 'Степной торговый дом' }],
        regionCode: 'KZ-71',
        focusAreaCodes: ['LAWMAKING'],
        workingLanguages: ['RU'],
      },
    },
    representatives: [{ name: 'Отдел продаж', email: 'info@steppe-trade.example', role: 'MANAGER' }],
    statement: 'Предлагаем услуги членам сети.',
  };
}

function unproven(): Written {
  return {
    ...AGREED,
    email: 'new@caspian-voice.example',
    organization: {
      ...{
        name: [{ locale: 'RU', text: 'Голос Каспия' }],
        regionCode: 'KZ-47',
        focusAreaCodes: ['FUNDAMENTAL_FREEDOMS'],
        workingLanguages: ['RU', 'KK'],
      },
    },
    representatives: [{ name: 'Асель Н.', email: 'new@caspian-voice.example', role: 'MANAGER' }],
    statement: 'Хотим вступить.',
  };
}

@Module({})
class DemoApplications {
  static on(platform: DynamicModule): DynamicModule {
    return { module: DemoApplications, imports: [platform, MembershipModule] };
  }
}
