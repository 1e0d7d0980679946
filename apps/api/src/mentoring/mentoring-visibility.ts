/** Who can see a mentor's profile, a request and a pairing, in the words that stand beside them. */
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { MentorService, RequestViews, type PairingView, type Participant } from '#mentoring';
import type { GraphqlContext } from '../gateway/graphql/context.js';
import { VisibilityRules, type RecordRule } from '../gateway/graphql/visibility-rules.js';
import { EMERGENCY } from './note-visibility.js';

const BECAUSE = {
  OWN_PROFILE: {
    KK: 'Тәлімгер өз профилін толық көреді; үйлестірушілердің ол туралы жазбасын көрмейді.',
    RU: 'Ментор видит свой профиль целиком, кроме заметки координаторов о нём.',
    EN: 'The mentor sees the whole of their own profile, but not the coordinators’ note about it.',
  },
  MENTORS: {
    KK: 'Желі мүшелері мақұлданған тәлімгерлердің ішінен таңдайды; тәлімгердің жүктемесін көрмейді.',
    RU: 'Члены сети выбирают из одобренных менторов; нагрузку ментора они не видят.',
    EN: 'Members choose among approved mentors; how much a mentor carries they do not see.',
  },
  PROFILES: {
    KK: 'Үйлестірушілер профильдерді мақұлдайды, тәлімгердің жүктемесін және өз жазбасын көреді.',
    RU: 'Координаторы одобряют профили, видят нагрузку ментора и свою заметку о нём.',
    EN: 'Coordinators approve profiles, and see how much a mentor carries and their own note.',
  },
  MENTEES: {
    KK: 'Тәлім алушы жағынан қазір қатысып жүргендер сұрауды толық көреді; қалаусыз тәлімгерлерді оларды атаған адам ғана көреді.',
    RU: 'Запрос целиком видят те, кто сейчас участвует на стороне менти; нежелательных менторов — только тот, кто их назвал.',
    EN: 'Those of the mentee’s side who take part now see the whole request; unwanted mentors only whoever named them.',
  },
  ASKED: {
    KK: 'Сұралған тәлімгер қысқа тақырыпты және сұраудың кімнен екенін көреді; егжей-тегжейін қабылдағаннан кейін ғана оқиды.',
    RU: 'Ментор, которого спросили, видит суть в одной строке и от кого запрос; подробности он прочитает, только когда примет его.',
    EN: 'A mentor who was asked sees the headline and whose request it is; the details they read only once they have accepted.',
  },
  REQUESTS: {
    KK: 'Үйлестірушілер қысқа тақырыпты, мерзімдерді және кімнен сұралғанын көреді; егжей-тегжейін оқымайды.',
    RU: 'Координаторы видят суть в одной строке, сроки и кого спросили; подробностей они не читают.',
    EN: 'Coordinators see the headline, the terms and who was asked; the details they do not read.',
  },
  SIDES: {
    KK: 'Тәлімгер мен қазір қатысып жүрген тәлім алушылар бір-біріне жазғандарының бәрін көреді; жеке жазбаны авторы ғана оқиды.',
    RU: 'Ментор и те менти, кто участвует сейчас, видят всё, что пишут друг для друга; личную заметку читает только её автор.',
    EN: 'The mentor and those of the mentee who take part now see all that they write for each other; a private note is read by its author alone.',
  },
  PAIRINGS: {
    KK: 'Үйлестірушілер неше кездесу болғанын, олардың ұзақтығын және істің барысын көреді; өздеріне ашылған жазбаларды, қысқа сауалнаманың жауаптарын және тоқтатқанда айтылған сөздерді ғана оқиды.',
    RU: 'Координаторы видят, сколько было встреч и минут и как идут дела; читают они только открытые для них заметки, ответы на короткие опросы и слова при прекращении.',
    EN: 'Coordinators see how many sessions and minutes there were and how it goes; they read only notes that were opened to them, answers to check-ins and words about an early end.',
  },
} as const satisfies Readonly<Record<string, RecordRule['because']>>;

@Injectable()
export class MentoringVisibilityRules implements OnModuleInit {
  constructor(
    private readonly rules: VisibilityRules,
    private readonly mentors: MentorService,
    private readonly views: RequestViews,
  ) {}

  onModuleInit(): void {
    this.rules.register('MentorProfile', (context, key) => this.ofMentor(context, key));
    this.rules.register('MentoringRequest', (context, key) => this.ofRequest(context, key));
    this.rules.register('Pairing', (context, key) => this.ofPairing(context, key));
  }

  private async ofMentor({ actor }: GraphqlContext, key: string): Promise<readonly RecordRule[] | null> {
    const mentor = (await this.mentors.findVisible(actor, [key])).get(key);
    if (!mentor) return null;
    const own: RecordRule = { audience: null, names: [mentor.displayName], because: BECAUSE.OWN_PROFILE };
    const members: RecordRule = { audience: 'MEMBERS', names: [], because: BECAUSE.MENTORS };
    const coordinators: RecordRule = { audience: 'COORDINATORS', names: [], because: BECAUSE.PROFILES };
    // Whoever is not told its status sees it because it is approved.
    return (mentor.status ?? 'APPROVED') === 'APPROVED' ? [own, members, coordinators] : [own, coordinators];
  }

  private async ofRequest({ actor }: GraphqlContext, key: string): Promise<readonly RecordRule[] | null> {
    const request = (await this.views.findVisible(actor, [key])).get(key);
    if (!request) return null;
    const mentors = namesOf(request.asks.flatMap(mentorsNow));
    return [
      { audience: null, names: namesOf(request.participants.filter(({ takesPart }) => takesPart)), because: BECAUSE.MENTEES },
      ...(mentors.length > 0 ? [{ audience: null, names: mentors, because: BECAUSE.ASKED }] : []),
      { audience: 'COORDINATORS', names: [], because: BECAUSE.REQUESTS },
    ];
  }

  private async ofPairing({ actor }: GraphqlContext, key: string): Promise<readonly RecordRule[] | null> {
    const pairing = (await this.views.findVisiblePairings(actor, [key])).get(key);
    if (!pairing) return null;
    const mentees = pairing.participants.filter(({ side, takesPart }) => side === 'MENTEE' && takesPart);
    return [
      { audience: null, names: namesOf([...mentorsNow(pairing), ...mentees]), because: BECAUSE.SIDES },
      { audience: 'COORDINATORS', names: [], because: BECAUSE.PAIRINGS },
      ...(pairing.acceptedAt ? [EMERGENCY] : []),
    ];
  }
}

/** Who sees the request as the mentor of an ask: nobody any more, once it ended without being accepted. */
function mentorsNow({ status, acceptedAt, participants }: PairingView): Participant[] {
  return status === 'PROPOSED' || acceptedAt ? participants.filter(({ side }) => side === 'MENTOR') : [];
}

function namesOf(participants: readonly Participant[]): string[] {
  return participants.map(({ displayName }) => displayName);
}
