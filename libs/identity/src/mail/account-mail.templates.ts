/** What identity writes to people, in three languages. A mail says that there is something to do, never anything about the person. */
import type { MailTemplate } from '#platform';

export interface LinkParameters {
  readonly link: string;
}

export const PASSWORD_RESET: MailTemplate<LinkParameters> = {
  name: 'password-reset',
  kind: 'PASSWORD_RESET',
  words: {
    KK: ({ link }) => ({
      paragraphs: ['Құпиясөзді жаңарту сұралды.'],
      action: { label: 'Жаңа құпиясөз қою', link },
      closing: ['Сілтеме бір сағат және бір рет жұмыс істейді.', 'Бұл сіз болмасаңыз, ештеңе істемеңіз: құпиясөз өзгермейді.'],
    }),
    RU: ({ link }) => ({
      paragraphs: ['Кто-то попросил обновить пароль.'],
      action: { label: 'Задать новый пароль', link },
      closing: ['Ссылка действует один час и один раз.', 'Если это были не вы, ничего не делайте: пароль не изменится.'],
    }),
    EN: ({ link }) => ({
      paragraphs: ['Somebody asked for a new password.'],
      action: { label: 'Set a new password', link },
      closing: ['The link works for one hour and once.', 'If it was not you, do nothing: the password stays as it is.'],
    }),
  },
};

export const CONFIRM_EMAIL: MailTemplate<LinkParameters> = {
  name: 'confirm-email',
  kind: 'CONFIRM_EMAIL',
  words: {
    KK: ({ link }) => ({
      paragraphs: ['Осы мекенжаймен кіру үшін оны растаңыз.'],
      action: { label: 'Мекенжайды растау', link },
      closing: ['Сілтеме бір сағат және бір рет жұмыс істейді.', 'Бұл сіз болмасаңыз, хатты елемеңіз.'],
    }),
    RU: ({ link }) => ({
      paragraphs: ['Чтобы входить с этим адресом, подтвердите его.'],
      action: { label: 'Подтвердить адрес', link },
      closing: ['Ссылка действует один час и один раз.', 'Если это были не вы, не обращайте внимания на письмо.'],
    }),
    EN: ({ link }) => ({
      paragraphs: ['Confirm this address to sign in with it.'],
      action: { label: 'Confirm the address', link },
      closing: ['The link works for one hour and once.', 'If it was not you, ignore this message.'],
    }),
  },
};

export const UNLOCK: MailTemplate<LinkParameters> = {
  name: 'account-unlock',
  kind: 'SIGN_IN_LINK',
  words: {
    KK: ({ link }) => ({
      paragraphs: ['Тіркелгіңіз бұғатталған, енді оған құпиясөзбен кіруге талпынды.'],
      action: { label: 'Тіркелгіні ашу', link },
      closing: ['Сілтеме бір сағат және бір рет жұмыс істейді.', 'Бұл сіз болмасаңыз, сілтемені ашпаңыз және үйлестірушіге жазыңыз.'],
    }),
    RU: ({ link }) => ({
      paragraphs: ['Ваша учётная запись заблокирована, и кто-то ввёл её пароль.'],
      action: { label: 'Открыть учётную запись', link },
      closing: ['Ссылка действует один час и один раз.', 'Если это были не вы, не открывайте её и напишите координатору.'],
    }),
    EN: ({ link }) => ({
      paragraphs: ['Your account is locked, and somebody gave its password.'],
      action: { label: 'Open the account', link },
      closing: ['The link works for one hour and once.', 'If it was not you, do not open it, and write to a coordinator.'],
    }),
  },
};

export const ACCOUNT_CHANGES = ['EMAIL', 'FACTORS', 'LOCKED', 'PASSWORD'] as const;
export type AccountChange = (typeof ACCOUNT_CHANGES)[number];

const CHANGED: Readonly<Record<AccountChange, Readonly<Record<'KK' | 'RU' | 'EN', string>>>> = {
  EMAIL: { KK: 'Кіру мекенжайы өзгереді.', RU: 'Меняется адрес для входа.', EN: 'The address for signing in is being changed.' },
  FACTORS: {
    KK: 'Кіруді растау тәсілдері өзгерді.',
    RU: 'Изменились способы подтверждения входа.',
    EN: 'The ways of confirming a sign-in have changed.',
  },
  LOCKED: {
    KK: 'Тіркелгі бұғатталды, барлық құрылғыдан шықты.',
    RU: 'Учётная запись заблокирована, на всех устройствах выполнен выход.',
    EN: 'The account is locked and signed out everywhere.',
  },
  PASSWORD: { KK: 'Құпиясөз өзгерді.', RU: 'Пароль изменён.', EN: 'The password has changed.' },
};

export interface ChangeParameters extends LinkParameters {
  readonly change: AccountChange;
}

export const ACCOUNT_CHANGED: MailTemplate<ChangeParameters> = {
  name: 'account-changed',
  kind: 'SECURITY_CHANGE',
  words: {
    KK: ({ change, link }) => ({
      paragraphs: [CHANGED[change].KK],
      action: { label: 'Тіркелгіні ашу', link },
      closing: ['Бұл сіз болмасаңыз, тіркелгіні бұғаттаңыз немесе үйлестірушіге жазыңыз.'],
    }),
    RU: ({ change, link }) => ({
      paragraphs: [CHANGED[change].RU],
      action: { label: 'Открыть учётную запись', link },
      closing: ['Если это были не вы, заблокируйте учётную запись или напишите координатору.'],
    }),
    EN: ({ change, link }) => ({
      paragraphs: [CHANGED[change].EN],
      action: { label: 'Open the account', link },
      closing: ['If it was not you, lock the account or write to a coordinator.'],
    }),
  },
};

export const INVITATION: MailTemplate<LinkParameters> = {
  name: 'invitation',
  kind: 'INVITATION',
  words: {
    KK: ({ link }) => ({
      paragraphs: ['Сізді желіге шақырады. Деректеріңізді тексеріп, кіру тәсілін таңдаңыз.'],
      action: { label: 'Шақыруды қарау', link },
      closing: ['Сілтеме 7 күн және бір рет жұмыс істейді.', 'Шақыру сізге арналмаса, хатты елемеңіз: ештеңе ашылмайды.'],
    }),
    RU: ({ link }) => ({
      paragraphs: ['Вас приглашают в сеть. Проверьте свои данные и выберите, как входить.'],
      action: { label: 'Посмотреть приглашение', link },
      closing: [
        'Ссылка действует 7 дней и один раз.',
        'Если приглашение не для вас, не обращайте внимания на письмо: ничего не будет создано.',
      ],
    }),
    EN: ({ link }) => ({
      paragraphs: ['You are invited to the network. Check what it has about you and choose how to sign in.'],
      action: { label: 'See the invitation', link },
      closing: ['The link works for 7 days and once.', 'If the invitation is not for you, ignore this message: nothing is created.'],
    }),
  },
};

export const ERASURE_DUE: MailTemplate<LinkParameters> = {
  name: 'erasure-due',
  kind: 'MESSAGE',
  words: {
    KK: ({ link }) => ({
      paragraphs: ['Деректеріңізді өшіру туралы сұрау қабылданды. Олар 14 күннен кейін өшіріледі, оған дейін қайтарып алуға болады.'],
      action: { label: 'Сұрауды қарау', link },
    }),
    RU: ({ link }) => ({
      paragraphs: ['Просьба удалить ваши данные принята. Они будут удалены через 14 дней, до этого её можно отозвать.'],
      action: { label: 'Посмотреть просьбу', link },
    }),
    EN: ({ link }) => ({
      paragraphs: ['Your request to erase your data was accepted. It is erased in 14 days; until then you can take the request back.'],
      action: { label: 'See the request', link },
    }),
  },
};
