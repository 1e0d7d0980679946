/** The demonstration's mentoring: a pairing that goes well, one at risk, a request about to lapse, one that nobody took. All of it is fictional. */
import type { AccountActor, Result, Role } from '#kernel';
import { MembershipModule, StandingService } from '#membership';
import {
  AgreementService,
  AnswerService,
  CheckInService,
  DutyService,
  GoalService,
  MentoringModule,
  MentorService,
  NoteService,
  RequestService,
  SessionService,
  WorkViews,
  type PairingView,
  type WorkView,
} from '#mentoring';
import { Clock, Database, PlatformModule, type Configuration } from '#platform';
import { Module, type DynamicModule, type INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { MORE_MENTORS } from './demo-accounts.js';

const DAY = 86_400_000;

/** When people meet: three in the afternoon in Almaty. */
const HOUR_OF_MEETINGS = 10;

/** What each mentor offers: focus areas with the experience in a sentence. */
const OFFERS: Readonly<Record<string, Offer>> = {
  mentor: {
    about: 'Адвокат, десять лет веду дела против государственных органов.',
    areas: {
      STRATEGIC_LITIGATION: 'Двенадцать исков, четыре дошли до Верховного суда.',
      MIGRANTS: 'Обжалую выдворение и отказы в статусе.',
    },
  },
  mentor2: {
    about: 'Юрист кризисного центра.',
    areas: { CHILDREN: 'Представляю детей в суде и готовлю к допросу.', WOMEN: 'Защитные предписания и сопровождение в полиции.' },
  },
  mentor3: {
    about: 'Әкімшілік әділет бойынша заңгер, қазақ тілінде жұмыс істеймін.',
    areas: { ADMINISTRATIVE_JUSTICE: 'Мемлекеттік органдардың әрекетіне отыздан астам шағым дайындадым.' },
    languages: ['KK'],
    capacity: 2,
  },
  mentor4: {
    about: 'Наблюдаю за судами с 2015 года, учу наблюдателей.',
    areas: {
      INDEPENDENT_JUDICIARY: 'Методика наблюдения и отчёты по ста заседаниям.',
      CRIMINAL_JUSTICE: 'Право на защиту и сроки содержания.',
    },
    takesConsultations: false,
    capacity: 4,
  },
  mentor5: {
    about: 'Мүгедектігі бар адамдардың құқықтарын қорғаймын.',
    areas: { DISABILITIES: 'Қолжетімділік туралы сот істері мен келіссөздер.' },
    capacity: 1,
  },
  mentor6: {
    about: 'Работаю с документированием пыток и жестокого обращения.',
    areas: {
      TORTURE_PREVENTION: 'Стамбульский протокол на практике, запросы и жалобы.',
      VIOLATIONS_DOCUMENTATION: 'База случаев без имён: как собирать и хранить.',
    },
  },
  mentor7: {
    about: 'Жастар ұйымдарына құқықтық көмек.',
    areas: { YOUTH: 'Студенттердің құқықтары, оқудан шығару туралы даулар.' },
    languages: ['KK', 'RU', 'EN'],
  },
  mentor8: {
    about: 'Медиация и переговоры с акиматами.',
    areas: { OTHER_VULNERABLE: 'Жильё и выселение: от жалобы до мирового соглашения.' },
    takesConsultations: false,
  },
};

interface Offer {
  readonly about: string;
  readonly areas: Readonly<Record<string, string>>;
  readonly languages?: readonly ('EN' | 'KK' | 'RU')[];
  readonly takesConsultations?: boolean;
  readonly capacity?: number;
}

const NEED = { kind: 'PAIRING', languages: ['RU'], otherSide: 'STATE_BODY', neededBy: null, organizationId: null } as const;

/** Writes it through the very services that people use, as if the last two months had passed. */
export async function addDemoMentoring(configuration: Configuration, databaseUrl: string): Promise<void> {
  const platform = PlatformModule.forRoot({ configuration, databaseUrl });
  const domains = await NestFactory.createApplicationContext(DemoMentoringModule.on(platform), { logger: false, abortOnError: false });
  try {
    await new Story(domains).tell();
  } finally {
    await domains.close();
  }
}

class Story {
  private readonly clock: Clock;
  private readonly actors = new Map<string, AccountActor>();
  private readonly now = new Date();

  constructor(private readonly domains: INestApplicationContext) {
    this.clock = domains.get(Clock);
  }

  async tell(): Promise<void> {
    for (const name of ['coordinator', 'manager', 'representative', 'mentee', 'mentee2', ...Object.keys(OFFERS)]) await this.meet(name);
    this.daysAgo(62);
    const [first, second] = [await this.mentor('mentor'), await this.mentor('mentor2')];
    for (const name of MORE_MENTORS) await this.mentor(name);
    await this.goesWell(first);
    await this.isAtRisk(second);
    await this.waits(first, second);
    this.daysAgo(1);
    await this.offer('manager', {
      about: 'Учу молодых юристов писать жалобы.',
      areas: { INDEPENDENT_JUDICIARY: 'Пять лет преподаю процесс.' },
    });
    this.daysAgo(0);
    done(await this.domains.get(MentorService).pause(this.actor('mentor7'), this.dayIn(12)));
    const [week] = await this.domains.get(DutyService).weeks(null, 1);
    if (week) done(await this.domains.get(DutyService).set(this.actor('coordinator'), { ...week, mentorId: second, isOnDuty: true }));
  }

  private async goesWell(mentorId: string): Promise<void> {
    this.daysAgo(60);
    const mentee = this.actor('mentee');
    const pairing = await this.pair('mentee', 'mentor', {
      focusAreaCodes: ['STRATEGIC_LITIGATION'],
      headline: 'Первый иск о закрытых слушаниях',
      details: 'Организация хочет оспорить практику закрытых слушаний по административным делам. Опыта исков у нас пока нет.',
      preferredMentorIds: [mentorId],
      organizationId: mentee.organizationIds[0] ?? null,
    });
    this.daysAgo(55);
    await this.agree(pairing, { mentor: 'mentor', mentee: 'mentee', goals: 'Подготовить и подать первый иск о закрытых слушаниях.' });
    const goals = this.domains.get(GoalService);
    const goal = { title: 'Подать первый иск', howWeKnow: 'Суд принял иск к производству.', dueOn: this.dayIn(60) };
    done(await goals.add(mentee, pairing.id, goal));
    for (const [days, summary] of [
      [50, 'План работы и список документов.'],
      [36, 'Разобрали практику судов.'],
      [22, 'Первый проект иска.'],
      [8, 'Замечания к проекту учтены.'],
    ] as const)
      await this.meeting(pairing, 'mentor', { days, summary });
    for (const name of ['mentor', 'mentee']) {
      const [checkIn] = (await this.work(name, pairing)).checkIns;
      const answer = { goodFit: 'YES', progress: 'YES', words: null } as const;
      done(await this.domains.get(CheckInService).answer(this.actor(name), checkIn?.id ?? '', answer));
    }
    this.daysAgo(7);
    const notes = this.domains.get(NoteService);
    done(await notes.write(this.actor('mentor'), pairing.id, { visibility: 'PAIR', body: 'К следующей встрече: перечень доказательств.' }));
    done(
      await notes.write(this.actor('mentor'), pairing.id, {
        visibility: 'PRIVATE',
        body: 'Спросить о нагрузке: юрист в организации один.',
      }),
    );
    const plan = {
      startsAt: this.inTheAfternoon(new Date(this.now.getTime() + 6 * DAY)),
      minutes: 60,
      way: 'ONLINE',
      topic: 'Доказательства',
      isIntroductory: false,
    } as const;
    done(await this.domains.get(SessionService).plan(mentee, pairing.id, plan));
  }

  private async isAtRisk(mentorId: string): Promise<void> {
    this.daysAgo(60);
    const pairing = await this.pair('mentee2', 'mentor2', {
      focusAreaCodes: ['CHILDREN'],
      headline: 'Права ребёнка в суде: как готовиться',
      details: 'Готовим юристов представлять интересы детей. Нужен совет, с чего начать.',
      preferredMentorIds: [mentorId],
      organizationId: null,
    });
    this.daysAgo(56);
    await this.agree(pairing, { mentor: 'mentor2', mentee: 'mentee2', goals: 'Подготовить двух юристов к защите интересов ребёнка.' });
    await this.meeting(pairing, 'mentor2', { days: 48, summary: 'Познакомились, наметили план.' });
    this.daysAgo(40);
    const owner = pairing.participants.find(({ side }) => side === 'MENTEE');
    const item = { title: 'Описать три дела без имён', ownerId: owner?.id ?? '', goalId: null, dueOn: this.dayIn(-12) };
    done(await this.domains.get(GoalService).addItem(this.actor('mentor2'), pairing.id, item));
  }

  /** One that nobody took, and one whose mentor has to answer by tomorrow or so. */
  private async waits(first: string, second: string): Promise<void> {
    this.daysAgo(14);
    const requests = this.domains.get(RequestService);
    const queued = {
      ...NEED,
      focusAreaCodes: ['WOMEN'],
      headline: 'Защитное предписание: что делать дальше',
      details: 'Нужна помощь в нескольких похожих делах.',
    };
    done(await requests.request(this.actor('mentee2'), { ...queued, preferredMentorIds: [], unwantedMentorIds: [] }));
    this.daysAgo(4);
    const asked = {
      ...NEED,
      focusAreaCodes: ['STRATEGIC_LITIGATION'],
      headline: 'Как обжаловать отказ в доступе к материалам дела',
      details: 'Отказали дважды, сроки идут.',
    };
    done(await requests.request(this.actor('representative'), { ...asked, preferredMentorIds: [first, second], unwantedMentorIds: [] }));
  }

  private async pair(
    mentee: string,
    mentor: string,
    need: { focusAreaCodes: string[]; headline: string; details: string; preferredMentorIds: string[]; organizationId: string | null },
  ): Promise<PairingView> {
    const { asks } = done(await this.domains.get(RequestService).request(this.actor(mentee), { ...NEED, ...need, unwantedMentorIds: [] }));
    const accepted = { answer: 'ACCEPT', reason: null, message: null, pausedUntil: null } as const;
    return done(await this.domains.get(AnswerService).answer(this.actor(mentor), asks[0]?.id ?? '', accepted));
  }

  private async agree(pairing: PairingView, { mentor, mentee, goals }: { mentor: string; mentee: string; goals: string }): Promise<void> {
    const agreements = this.domains.get(AgreementService);
    const proposal = { goals, confidentiality: null, rhythm: 'FORTNIGHTLY', endsOn: this.dayIn(120) } as const;
    done(await agreements.propose(this.actor(mentor), pairing.id, proposal));
    const [agreement] = (await this.work(mentee, pairing)).agreements;
    done(await agreements.accept(this.actor(mentee), agreement?.id ?? ''));
  }

  private async work(name: string, pairing: PairingView): Promise<WorkView> {
    const work = (await this.domains.get(WorkViews).ofPairings(this.actor(name), [pairing])).get(pairing.id);
    if (!work) throw new Error('The demonstration lost a pairing');
    return work;
  }

  private async meeting(pairing: PairingView, by: string, { days, summary }: { days: number; summary: string }): Promise<void> {
    this.daysAgo(days);
    const heldAt = this.inTheAfternoon(this.clock.now());
    this.clock.now = () => new Date(heldAt.getTime() + DAY / 24); // an hour later it is written down
    const held = { sessionId: null, state: 'HELD', heldAt, minutes: 60, way: 'ONLINE', summary } as const;
    done(await this.domains.get(SessionService).record(this.actor(by), pairing.id, held));
  }

  /** Approved by the coordinator; the profile's id. */
  private async mentor(name: string): Promise<string> {
    const offer = OFFERS[name];
    if (!offer) throw new Error(`Nobody says what the ${name} offers`);
    const id = await this.offer(name, offer);
    done(await this.domains.get(MentorService).decide(this.actor('coordinator'), id, { approve: true, reason: null }));
    return id;
  }

  private async offer(
    name: string,
    { about, areas, languages = ['KK', 'RU'], takesConsultations = true, capacity = 3 }: Offer,
  ): Promise<string> {
    const expertise = Object.entries(areas).map(([focusAreaCode, experience]) => ({ focusAreaCode, experience, level: 'EXPERT' }) as const);
    const offer = { about, expertise, languages, takesConsultations, capacity, hoursPerMonth: 10 };
    const places = { ways: ['ONLINE', 'IN_PERSON'], regionCodes: [] } as const;
    return done(await this.domains.get(MentorService).save(this.actor(name), { ...offer, ...places }, null)).id;
  }

  private daysAgo(days: number): void {
    this.clock.now = () => new Date(this.now.getTime() - days * DAY);
  }

  private inTheAfternoon(when: Date): Date {
    return new Date(new Date(when).setUTCHours(HOUR_OF_MEETINGS, 0, 0, 0));
  }

  private dayIn(days: number): string {
    return new Date(this.now.getTime() + days * DAY).toISOString().slice(0, 10);
  }

  private actor(name: string): AccountActor {
    const actor = this.actors.get(name);
    if (!actor) throw new Error(`The demonstration has no account of the ${name}`);
    return actor;
  }

  /** Whoever has the address, as the gateway would see them. */
  private async meet(name: string): Promise<void> {
    const statement = { name: 'demonstration.account', text: 'select id, person_id as "personId" from account where email = $1' };
    const [account] = await this.domains.get(Database).readCurrent<{ id: string; personId: string }>(statement, [`${name}@demo.example`]);
    if (!account) return;
    const isCoordinator = name === 'coordinator';
    const { isMember, ...organizations } = await this.domains.get(StandingService).of(account.personId);
    const roles: readonly Role[] = isCoordinator ? ['COORDINATOR'] : [];
    this.actors.set(name, {
      kind: 'ACCOUNT',
      accountId: account.id,
      personId: account.personId,
      sessionId: account.id,
      roles,
      withheldRoles: [],
      isConfirmed: false,
      isMember: isMember || isCoordinator,
      isCoordinator,
      ...organizations,
    });
  }
}

/** The demonstration is made of what cannot be refused. */
function done<Value>(result: Result<Value, unknown>): Value {
  if (!result.ok) throw new Error(`The demonstration was refused: ${JSON.stringify(result.error)}`);
  return result.value;
}

@Module({})
class DemoMentoringModule {
  static on(platform: DynamicModule): DynamicModule {
    return { module: DemoMentoringModule, imports: [platform, MembershipModule, MentoringModule] };
  }
}
