/** Who can read a note, in the words that stand beside it. */
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { NoteService, type NoteVisibility } from '#mentoring';
import type { GraphqlContext } from '../gateway/graphql/context.js';
import { VisibilityRules, type RecordRule } from '../gateway/graphql/visibility-rules.js';
import { MentoringLoaders } from './mentoring.loaders.js';

const BECAUSE: Readonly<Record<NoteVisibility, RecordRule['because']>> = {
  PRIVATE: {
    KK: 'Жеке жазбаны оны жазған адам ғана оқиды.',
    RU: 'Личную заметку читает только тот, кто её написал.',
    EN: 'A private note is read by its author alone.',
  },
  PAIR: {
    KK: 'Ортақ жазбаны тәлімгер мен қазір қатысып жүрген тәлім алушылар оқиды.',
    RU: 'Заметку на двоих читают ментор и те менти, кто участвует сейчас.',
    EN: 'A shared note is read by the mentor and those of the mentee who take part now.',
  },
  COORDINATORS: {
    KK: 'Автор бұл жазбаны екі тарапқа және үйлестірушілерге ашты.',
    RU: 'Автор открыл эту заметку обеим сторонам и координаторам.',
    EN: 'The author opened this note to both sides and to the coordinators.',
  },
};

export const EMERGENCY: RecordRule = {
  audience: null,
  names: [],
  because: {
    KK: 'Адамның қауіпсіздігіне қатер төнсе, әртүрлі рөлдегі екі адам себебін айтып, 24 сағатқа аша алады. Бұл туралы екі тарапқа хабарланады.',
    RU: 'При угрозе безопасности человека её могут открыть на 24 часа два человека в разных ролях, указав причину. Обе стороны узнают об этом.',
    EN: 'Where somebody may be in danger, two people in different roles can open it for 24 hours, giving a reason. Both sides are told.',
  },
};

@Injectable()
export class NoteVisibilityRules implements OnModuleInit {
  constructor(
    private readonly rules: VisibilityRules,
    private readonly notes: NoteService,
    private readonly loaders: MentoringLoaders,
  ) {}

  onModuleInit(): void {
    this.rules.register('Note', (context, key) => this.of(context, key));
  }

  private async of(context: GraphqlContext, key: string): Promise<readonly RecordRule[] | null> {
    if (context.actor.kind !== 'ACCOUNT') return null;
    const note = (await this.notes.findVisible(context.actor, [key])).get(key);
    const pairing = note && (await this.loaders.pairings(context, note.pairingId));
    if (!pairing) return null;
    const { visibility, authorId } = note;
    const readers = pairing.participants.filter(({ id, takesPart }) => (visibility === 'PRIVATE' ? id === authorId : takesPart));
    const own: RecordRule = { audience: null, names: readers.map(({ displayName }) => displayName), because: BECAUSE[visibility] };
    const coordinators: RecordRule = { audience: 'COORDINATORS', names: [], because: BECAUSE.COORDINATORS };
    return visibility === 'COORDINATORS' ? [own, coordinators, EMERGENCY] : [own, EMERGENCY];
  }
}
