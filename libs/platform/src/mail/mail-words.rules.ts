/** The words that every mail has, whatever it says: neutral subjects and sender, and why it came. */
import type { Locale } from '#kernel';
import type { MailKind } from './mail-template.js';

/** Whom a mailbox shows as the sender: not the network's name, for a phone may lie in the wrong hands. */
export const SENDER_NAMES: Readonly<Record<Locale, string>> = { KK: 'Хабарлама', RU: 'Уведомления', EN: 'Notifications' };

export const SUBJECTS: Readonly<Record<MailKind, Readonly<Record<Locale, string>>>> = {
  MESSAGE: { KK: 'Сізге хабарлама бар', RU: 'Для вас есть сообщение', EN: 'You have a message' },
  WAITING: { KK: 'Сізден жауап күтіледі', RU: 'От вас ждут ответа', EN: 'An answer is awaited' },
  REMINDER: { KK: 'Еске салу', RU: 'Напоминание', EN: 'A reminder' },
  INVITATION: { KK: 'Шақыру', RU: 'Приглашение', EN: 'Invitation' },
  CONFIRM_EMAIL: { KK: 'Поштаңызды растаңыз', RU: 'Подтвердите почту', EN: 'Confirm your e-mail' },
  SIGN_IN_LINK: { KK: 'Кіру сілтемесі', RU: 'Ссылка для входа', EN: 'Sign-in link' },
  PASSWORD_RESET: { KK: 'Құпиясөзді ауыстыру', RU: 'Смена пароля', EN: 'Change of password' },
  SECURITY_CHANGE: { KK: 'Кіру баптауларыңыз өзгерді', RU: 'Изменились настройки входа', EN: 'Your sign-in settings have changed' },
  WEEKLY: { KK: 'Апталық шолу', RU: 'Сводка за неделю', EN: 'Weekly summary' },
};

export const AUTOMATIC: Readonly<Record<Locale, string>> = {
  KK: 'Бұл хат автоматты түрде жіберілді, оған жауап берудің қажеті жоқ.',
  RU: 'Это письмо отправлено автоматически, отвечать на него не нужно.',
  EN: 'This message was sent automatically; there is no need to answer it.',
};
