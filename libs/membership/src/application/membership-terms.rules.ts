/** What an applicant signs up to and agrees to, in words that have a version. */
import type { LocalizedText } from '#kernel';
import type { ApplicationConsentPurpose } from './application.js';

/** Changes with every change of the words of the memorandum. */
export const MEMORANDUM_VERSION = '1';

export const MEMORANDUM: Required<LocalizedText> = {
  KK: 'Ұйым Қазақстандағы құқық үстемдігін бірлесіп нығайтатын ұйымдардың желісіне қосылады. Ол заңдар мен саясатты бақылау, бағалау және жетілдіру жұмысына қатысады, білімін басқа мүшелермен бөліседі, оларға сыйластықпен қарайды, сеніп айтылғанды жария етпейді, желі атынан тек келісілген ұстанымды білдіреді, жылына бір рет профилін растайды және кез келген уақытта желіден шыға алады.',
  RU: 'Организация входит в сеть организаций, которые вместе укрепляют верховенство права в Казахстане. Она участвует в наблюдении за законами и политикой, в их оценке и улучшении, делится знаниями с другими членами сети, относится к ним с уважением, не разглашает того, что ей доверили, от имени сети говорит только согласованное, раз в год подтверждает свой профиль и может выйти из сети в любое время.',
  EN: 'The organisation joins a network of organisations that strengthen the rule of law in Kazakhstan together. It takes part in monitoring, evaluating and improving laws and policies, shares what it knows with the other members, treats them with respect, keeps to itself what it was told in confidence, speaks for the network only as was agreed, confirms its profile once a year, and may leave the network at any time.',
};

/** Without it an application cannot be decided on. */
export const NEEDED_PURPOSE: ApplicationConsentPurpose = 'MEMBERSHIP';

/** Changes with every change of the words below. */
export const APPLICATION_CONSENT_VERSION = '1';

export const APPLICATION_CONSENTS: Readonly<Record<ApplicationConsentPurpose, Required<LocalizedText>>> = {
  MEMBERSHIP: {
    KK: 'Желі осы өтініштегі деректерді оны қарау және мүшелік үшін сақтайды және пайдаланады. Өкілдердің келісімі олардың шақыруында бөлек сұралады.',
    RU: 'Сеть хранит и использует данные этой заявки, чтобы рассмотреть её, и для членства. Согласие представителей спросят отдельно, в их приглашениях.',
    EN: 'The network keeps and uses the data of this application to review it and for the membership. Representatives are asked for their own consent in their invitations.',
  },
  NEWS: {
    KK: 'Ұйымның поштасына желі жаңалықтары туралы хат келе алады.',
    RU: 'На почту организации могут приходить письма о новостях сети.',
    EN: 'The organisation’s address may get messages about the network’s news.',
  },
};
