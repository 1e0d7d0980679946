/** What the network writes to managers about renewing, in three languages. */
import type { Locale } from '#kernel';
import type { MailTemplate } from '#platform';

export interface RenewalParameters {
  readonly link: string;
  /** yyyy-mm-dd */
  readonly lastDay: string;
}

const MONTHS: Readonly<Record<Locale, readonly string[]>> = {
  KK: ['қаңтар', 'ақпан', 'наурыз', 'сәуір', 'мамыр', 'маусым', 'шілде', 'тамыз', 'қыркүйек', 'қазан', 'қараша', 'желтоқсан'],
  RU: ['января', 'февраля', 'марта', 'апреля', 'мая', 'июня', 'июля', 'августа', 'сентября', 'октября', 'ноября', 'декабря'],
  EN: ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'],
};

function written(day: string, locale: Locale): string {
  const [year = '', month = '', date = ''] = day.split('-');
  const name = MONTHS[locale][Number(month) - 1] ?? '';
  return locale === 'KK' ? `${year} жылғы ${Number(date)} ${name}` : `${Number(date)} ${name} ${year}`;
}

export const RENEWAL_REMINDER: MailTemplate<RenewalParameters> = {
  name: 'renewal-reminder',
  kind: 'REMINDER',
  words: {
    KK: ({ link, lastDay }) => ({
      paragraphs: [
        'Ұйымның профилін тексеріп, бәрі дұрыс екенін растаңыз: мүшелік осылай ұзартылады.',
        `Соңғы күні: ${written(lastDay, 'KK')}.`,
      ],
      action: { label: 'Мүшелікті ұзарту', link },
    }),
    RU: ({ link, lastDay }) => ({
      paragraphs: [
        'Проверьте профиль организации и подтвердите, что всё верно: так продлевается членство.',
        `Последний день: ${written(lastDay, 'RU')} г.`,
      ],
      action: { label: 'Продлить членство', link },
    }),
    EN: ({ link, lastDay }) => ({
      paragraphs: [
        'Look through your organisation’s profile and confirm that it is still true: that renews the membership.',
        `The last day: ${written(lastDay, 'EN')}.`,
      ],
      action: { label: 'Renew the membership', link },
    }),
  },
};

export const GRACE_BEGUN: MailTemplate<RenewalParameters> = {
  name: 'membership-grace',
  kind: 'WAITING',
  words: {
    KK: ({ link, lastDay }) => ({
      paragraphs: [
        'Мүшелік ұзартылмады. Қосымша мерзім басталды, бұл уақытта ештеңе өзгермейді.',
        `Соңғы күні: ${written(lastDay, 'KK')}.`,
      ],
      action: { label: 'Мүшелікті ұзарту', link },
    }),
    RU: ({ link, lastDay }) => ({
      paragraphs: [
        'Членство не продлено. Начался дополнительный срок, пока ничего не меняется.',
        `Последний день: ${written(lastDay, 'RU')} г.`,
      ],
      action: { label: 'Продлить членство', link },
    }),
    EN: ({ link, lastDay }) => ({
      paragraphs: [
        'The membership was not renewed. A grace period has begun, in which nothing changes.',
        `The last day: ${written(lastDay, 'EN')}.`,
      ],
      action: { label: 'Renew the membership', link },
    }),
  },
};

export const MEMBERSHIP_LAPSED: MailTemplate<RenewalParameters> = {
  name: 'membership-lapsed',
  kind: 'MESSAGE',
  words: {
    KK: ({ link }) => ({
      paragraphs: ['Мүшеліктің мерзімі өтті. Желіге қайту үшін үйлестірушілерге жазыңыз.'],
      action: { label: 'Үйлестірушілерге жазу', link },
    }),
    RU: ({ link }) => ({
      paragraphs: ['Срок членства истёк. Чтобы вернуться в сеть, напишите координаторам.'],
      action: { label: 'Написать координаторам', link },
    }),
    EN: ({ link }) => ({
      paragraphs: ['The membership has lapsed. To return to the network, write to the coordinators.'],
      action: { label: 'Write to the coordinators', link },
    }),
  },
};
