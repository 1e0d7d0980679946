/** Who can see a person, in the words that stand beside their record. */
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { PeopleService } from '#identity';
import type { GraphqlContext } from '../gateway/graphql/context.js';
import { VisibilityRules, type RecordRule } from '../gateway/graphql/visibility-rules.js';

const RULES: readonly RecordRule[] = [
  {
    audience: 'COORDINATORS',
    names: [],
    because: {
      KK: 'Үйлестірушілер желідегі адамдардың жазбаларын жүргізеді.',
      RU: 'Координаторы ведут записи о людях сети.',
      EN: 'Coordinators look after the records of the network’s people.',
    },
  },
  {
    audience: null,
    names: [],
    because: {
      KK: 'Әкімшілер тіркелгілер мен рөлдерді жүргізеді.',
      RU: 'Администраторы ведут учётные записи и роли.',
      EN: 'Administrators look after accounts and roles.',
    },
  },
  {
    audience: 'MEMBERS',
    names: [],
    because: {
      KK: 'Желі мүшелері тек келісім берген өкілдің аты-жөнін, лауазымын және тілдерін көреді, поштасын көрмейді.',
      RU: 'Члены сети видят только имя, должность и языки, и только если человек на это согласился. Почту они не видят.',
      EN: 'Members see the name, the position and the languages alone, and only if the person agreed to it; never the e-mail.',
    },
  },
  {
    audience: null,
    names: [],
    because: {
      KK: 'Адамның өзі туралы деректердің бәрін «Менің деректерім» бетінен көреді.',
      RU: 'Сам человек видит всё о себе на странице «Мои данные».',
      EN: 'The person sees all that is held about them on the page “My data”.',
    },
  },
];

@Injectable()
export class PersonVisibilityRules implements OnModuleInit {
  constructor(
    private readonly rules: VisibilityRules,
    private readonly people: PeopleService,
  ) {}

  onModuleInit(): void {
    this.rules.register('Person', (context, key) => this.of(context, key));
  }

  private async of({ actor }: GraphqlContext, key: string): Promise<readonly RecordRule[] | null> {
    return (await this.people.findVisible(actor, [key])).has(key) ? RULES : null;
  }
}
