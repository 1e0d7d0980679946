/** Who can see an application, in the words that stand beside it. */
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { ApplicationQueue } from '#membership';
import type { GraphqlContext } from '../gateway/graphql/context.js';
import { VisibilityRules, type RecordRule } from '../gateway/graphql/visibility-rules.js';

const RULES: readonly RecordRule[] = [
  {
    audience: 'COORDINATORS',
    names: [],
    because: {
      KK: 'Үйлестірушілер поштасы расталған өтініштерді қарайды.',
      RU: 'Координаторы рассматривают заявки с подтверждённой почтой.',
      EN: 'Coordinators review applications whose e-mail was confirmed.',
    },
  },
  {
    audience: null,
    names: [],
    because: {
      KK: 'Осы өңірдің өтініштерін қарауға тағайындалған адамдар.',
      RU: 'Те, кому поручено рассматривать заявки этого региона.',
      EN: 'Those who are appointed to review applications of this region.',
    },
  },
  {
    audience: null,
    names: [],
    because: {
      KK: 'Өтініш беруші хаттағы сілтеме арқылы өз өтінішін, оның күйін және шешімнің себебін көреді, кім шешкенін көрмейді.',
      RU: 'Заявитель по ссылке из письма видит свою заявку, её состояние и причину решения, но не имена тех, кто решал.',
      EN: 'The applicant sees by the mailed link their application, where it stands and the reason of a decision, not the names of who decided.',
    },
  },
];

@Injectable()
export class ApplicationVisibilityRules implements OnModuleInit {
  constructor(
    private readonly rules: VisibilityRules,
    private readonly applications: ApplicationQueue,
  ) {}

  onModuleInit(): void {
    this.rules.register('MembershipApplication', (context, key) => this.of(context, key));
  }

  private async of({ actor }: GraphqlContext, key: string): Promise<readonly RecordRule[] | null> {
    return (await this.applications.findVisible(actor, [key])).has(key) ? RULES : null;
  }
}
