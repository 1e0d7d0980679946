/** Who can see a pairing and what of it, in the words that stand beside it. */
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { GraphqlContext } from '../gateway/graphql/context.js';
import { VisibilityRules, type RecordRule } from '../gateway/graphql/visibility-rules.js';
import { MentoringLoaders } from './mentoring.loaders.js';
import { EMERGENCY } from './note-visibility.js';

const SIDES: RecordRule['because'] = {
  KK: 'Келісімді, мақсаттарды, кездесулерді, тапсырмаларды, ортақ жазбаларды және қорытындыны екі тарап оқиды: тәлімгер мен қазір қатысып жүрген тәлім алушылар.',
  RU: 'Договорённость, цели, встречи, задачи, заметки на двоих и итоги читают обе стороны: ментор и те менти, кто участвует сейчас.',
  EN: 'The agreement, goals, sessions, tasks, shared notes and reflections are read by both sides: the mentor and those of the mentee who take part now.',
};

const COORDINATORS: RecordRule = {
  audience: 'COORDINATORS',
  names: [],
  because: {
    KK: 'Үйлестірушілер жұптың күйін, кездесулердің саны мен ұзақтығын, қысқа сауалнаманың жауаптарын және өздеріне ашылған жазбаларды көреді. Қалған мәтінді көрмейді.',
    RU: 'Координаторы видят состояние пары, число и длительность встреч, ответы на короткие опросы и открытые им заметки. Остального текста они не видят.',
    EN: 'Coordinators see the state of the pairing, how many sessions there were and how long, answers to check-ins and the notes opened to them. No other text.',
  },
};

@Injectable()
export class PairingVisibilityRules implements OnModuleInit {
  constructor(
    private readonly rules: VisibilityRules,
    private readonly loaders: MentoringLoaders,
  ) {}

  onModuleInit(): void {
    this.rules.register('Pairing', (context, key) => this.of(context, key));
  }

  private async of(context: GraphqlContext, key: string): Promise<readonly RecordRule[] | null> {
    const pairing = await this.loaders.pairings(context, key);
    if (!pairing) return null;
    const names = pairing.participants.filter(({ takesPart }) => takesPart).map(({ displayName }) => displayName);
    return [{ audience: null, names, because: SIDES }, COORDINATORS, EMERGENCY];
  }
}
