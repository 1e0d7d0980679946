/** By which rules somebody may read an organization, as data: the policy in words is made of them. */
import type { LocalizedText } from '#kernel';
import type { ContactVisibility, Listing } from './organization.js';

export const AUDIENCES = ['COORDINATORS', 'MEMBERS', 'ORGANIZATION', 'VISITORS'] as const;
export type Audience = (typeof AUDIENCES)[number];

export interface VisibilityRule {
  readonly audience: Audience;
  readonly because: Required<LocalizedText>;
}

const LISTED: Readonly<Record<Listing, readonly VisibilityRule[]>> = {
  PUBLIC: [
    {
      audience: 'VISITORS',
      because: {
        KK: 'Ұйым өзін баршаға көрсетуді таңдады.',
        RU: 'Организация решила, что её видят все.',
        EN: 'The organisation chose to be seen by everybody.',
      },
    },
  ],
  MEMBERS: [
    {
      audience: 'MEMBERS',
      because: {
        KK: 'Ұйым желі мүшелеріне ғана көрінеді.',
        RU: 'Организация видна только членам сети.',
        EN: 'The organisation shows to members of the network alone.',
      },
    },
  ],
  COORDINATORS: [
    {
      audience: 'COORDINATORS',
      because: {
        KK: 'Ұйым үйлестірушілерге ғана көрінеді.',
        RU: 'Организация видна только координаторам.',
        EN: 'The organisation shows to coordinators alone.',
      },
    },
  ],
};

const WITHHELD: VisibilityRule = {
  audience: 'COORDINATORS',
  because: {
    KK: 'Үйлестірушілер ұйымды анықтамалықтан уақытша алып қойды.',
    RU: 'Координаторы временно убрали организацию из справочника.',
    EN: 'Coordinators are withholding the organisation from the directory for now.',
  },
};

const OWN: VisibilityRule = {
  audience: 'ORGANIZATION',
  because: {
    KK: 'Ұйымның өкілдері онымен байланыстың бәрін көреді.',
    RU: 'Представители организации видят все её контакты.',
    EN: 'Representatives of the organisation see all of its contacts.',
  },
};

const CONTACTS: Readonly<Record<Exclude<ContactVisibility, 'ORGANIZATION' | 'PUBLIC'>, VisibilityRule>> = {
  MEMBERS: {
    audience: 'MEMBERS',
    because: {
      KK: 'Кейбір байланыстар желі мүшелеріне ғана ашық.',
      RU: 'Некоторые контакты открыты только членам сети.',
      EN: 'Some contacts are open to members of the network alone.',
    },
  },
  COORDINATORS: {
    audience: 'COORDINATORS',
    because: {
      KK: 'Кейбір байланыстар үйлестірушілерге ғана ашық.',
      RU: 'Некоторые контакты открыты только координаторам.',
      EN: 'Some contacts are open to coordinators alone.',
    },
  },
};

const PEOPLE: VisibilityRule = {
  audience: 'MEMBERS',
  because: {
    KK: 'Өкілдердің аты, лауазымы және тілдері мүшелерге көрінеді, егер олар келіссе.',
    RU: 'Имена, должности и языки представителей видят члены сети, если те согласны.',
    EN: 'Names, positions and languages of representatives show to members, where they agree.',
  },
};

export interface Shown {
  readonly listing: Listing;
  readonly isWithheld: boolean;
}

/** The rules that hold for an organization with this listing and contacts of these visibilities. */
export function visibilityRules({ listing, isWithheld }: Shown, contacts: readonly ContactVisibility[]): readonly VisibilityRule[] {
  if (isWithheld) return [WITHHELD];
  const restricted = (['MEMBERS', 'COORDINATORS'] as const).filter((visibility) => contacts.includes(visibility));
  return [
    ...LISTED[listing],
    ...(listing === 'COORDINATORS' ? [] : [PEOPLE]),
    ...restricted.map((visibility) => CONTACTS[visibility]),
    OWN,
  ];
}
