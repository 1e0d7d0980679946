/** Why a pairing is in the state that it is in, in words. */
import type { Locale } from '#kernel';
import type { HealthReason } from '#mentoring';

/** `{n}` stands for what the reason counts. Figures come last, so that no language has to decline a word after them. */
const WORDS: Readonly<Record<HealthReason, Readonly<Record<Locale, string>>>> = {
  AGREEMENT_ENDED: {
    KK: 'Келісім мерзімі өтті. Өткен күн саны: {n}.',
    RU: 'Срок договорённости прошёл. Дней с тех пор: {n}.',
    EN: 'The agreement has run out. Days since: {n}.',
  },
  AGREEMENT_MISSING: {
    KK: 'Келісім әлі жоқ. Қабылданғалы өткен күн саны: {n}.',
    RU: 'Договорённости ещё нет. Дней после согласия: {n}.',
    EN: 'There is no agreement yet. Days since it was accepted: {n}.',
  },
  CHECK_IN_UNANSWERED: {
    KK: 'Сауалнамаға жауап жоқ. Мерзімнен өткен күн саны: {n}.',
    RU: 'Нет ответа на опрос. Дней после срока: {n}.',
    EN: 'A check-in was not answered. Days overdue: {n}.',
  },
  GOES_WELL: { KK: 'Өткен кездесу саны: {n}.', RU: 'Состоялось встреч: {n}.', EN: 'Meetings held: {n}.' },
  ITEMS_OVERDUE: { KK: 'Мерзімі өткен тапсырма саны: {n}.', RU: 'Просрочено задач: {n}.', EN: 'Tasks overdue: {n}.' },
  NOTHING_PLANNED: {
    KK: 'Келесі кездесу белгіленбеген. Кешіккен күн саны: {n}.',
    RU: 'Следующая встреча не назначена. Дней опоздания: {n}.',
    EN: 'No next meeting is planned. Days behind the rhythm: {n}.',
  },
  NO_MEETINGS: {
    KK: 'Кездесу болмады. Өткен күн саны: {n}.',
    RU: 'Встреч не было. Дней: {n}.',
    EN: 'There was no meeting. Days: {n}.',
  },
  PAUSED: { KK: 'Үзіліс. Өткен кездесу саны: {n}.', RU: 'Пауза. Состоялось встреч: {n}.', EN: 'Paused. Meetings held: {n}.' },
  SOMEBODY_AWAY: {
    KK: 'Тараптың бірі желіден шықты немесе жүйеге кіре алмайды.',
    RU: 'Одна из сторон вышла из сети или не может войти.',
    EN: 'One of the sides has left the network or cannot sign in.',
  },
  UNFIT: {
    KK: 'Тараптың бірі сай келмегенін айтты.',
    RU: 'Одна из сторон считает, что не подошли друг другу.',
    EN: 'One of the sides says that it is no good fit.',
  },
};

/** To the two themselves nobody says that the other has doubts. */
const TO_THE_PAIR: Readonly<Partial<Record<HealthReason, Readonly<Record<Locale, string>>>>> = {
  UNFIT: {
    KK: 'Үйлестіруші сізбен хабарласады.',
    RU: 'Координатор свяжется с вами.',
    EN: 'A coordinator will be in touch.',
  },
};

export function healthWords(
  { reason, count }: { reason: HealthReason; count: number },
  reader: { locale: Locale; isOfPair: boolean },
): string {
  const words = (reader.isOfPair ? TO_THE_PAIR[reason] : undefined) ?? WORDS[reason];
  return words[reader.locale].replace('{n}', String(count));
}
