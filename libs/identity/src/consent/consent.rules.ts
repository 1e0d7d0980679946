/** What people agree to, each purpose by itself, in words that have a version. */
import type { LocalizedText } from '#kernel';

export const CONSENT_PURPOSES = ['PROCESSING', 'DIRECTORY', 'NEWS', 'STATISTICS'] as const;
export type ConsentPurpose = (typeof CONSENT_PURPOSES)[number];

/** Without it there is no account. */
export const NEEDED: ConsentPurpose = 'PROCESSING';

/** Changes with every change of the words below; what a former version said, this file's history says. Who agreed to it goes on having agreed to that. */
export const CONSENT_VERSION = '2026-11-24';

export const CONSENT_TEXTS: Readonly<Record<ConsentPurpose, Required<LocalizedText>>> = {
  PROCESSING: {
    KK: 'Желі менің атымды, жұмыс поштамды, тілдерімді және ұйымдардағы лауазымдарымды өз жұмысы үшін сақтайды және пайдаланады. Онсыз тіркелгі болмайды.',
    RU: 'Сеть хранит и использует для своей работы моё имя, рабочую почту, языки и должности в организациях. Без этого не бывает учётной записи.',
    EN: 'The network keeps and uses my name, work e-mail, languages and positions in organisations for its work. Without it there is no account.',
  },
  DIRECTORY: {
    KK: 'Желі мүшелері менің атымды, лауазымымды және тілдерімді көреді.',
    RU: 'Члены сети видят моё имя, должность и языки.',
    EN: 'Members of the network see my name, position and languages.',
  },
  NEWS: {
    KK: 'Маған апта сайын желі жаңалықтары туралы хат келеді.',
    RU: 'Мне раз в неделю приходит письмо о новостях сети.',
    EN: 'I get a weekly message about the network’s news.',
  },
  STATISTICS: {
    KK: 'Жынысым мен жас тобым көрсетілген болса, жалпы санаққа кіреді.',
    RU: 'Мои пол и возрастная группа, если указаны, входят в общие подсчёты.',
    EN: 'My gender and age group, where given, are part of overall counts.',
  },
};
