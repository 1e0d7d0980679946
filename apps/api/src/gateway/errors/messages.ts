/** The words of the API's refusals in the reader's language. */
import type { Locale } from '#kernel';
import type { Refusal, ViolationCode, Words } from './refusal.js';

const REFUSALS: Readonly<Record<Refusal['code'] | 'INTERNAL_SERVER_ERROR', Words>> = {
  BAD_USER_INPUT: {
    KK: 'Кейбір мәндерді қабылдау мүмкін болмады.',
    RU: 'Некоторые значения не подходят.',
    EN: 'Some values could not be accepted.',
  },
  NOT_FOUND: { KK: 'Мұндай жазба табылмады.', RU: 'Такой записи нет.', EN: 'There is no such record.' },
  FORBIDDEN: { KK: 'Бұл әрекет сізге ашық емес.', RU: 'Это действие вам недоступно.', EN: 'This is not open to you.' },
  CONFLICT: {
    KK: 'Жазбаның қазіргі күйі бұған мүмкіндік бермейді.',
    RU: 'Состояние записи этого не позволяет.',
    EN: 'The state of the record does not allow this.',
  },
  UNAUTHENTICATED: {
    KK: 'Кіру деректері сәйкес келмейді, не кіру мерзімі біткен.',
    RU: 'Данные для входа не подходят, или вход истёк.',
    EN: 'The sign-in details do not match, or the sign-in has ended.',
  },
  RATE_LIMITED: {
    KK: 'Әрекет тым көп болды. Біраздан кейін қайталаңыз.',
    RU: 'Слишком много попыток. Повторите немного позже.',
    EN: 'Too many attempts. Try again a little later.',
  },
  OPERATION_TOO_COSTLY: {
    KK: 'Сұрау тым үлкен. Оны бөліп жіберіңіз.',
    RU: 'Запрос слишком велик. Разделите его на части.',
    EN: 'The request is too large. Send it in parts.',
  },
  INTERNAL_SERVER_ERROR: {
    KK: 'Біздің жақта қате болды. Хабарласқанда осы нөмірді айтыңыз: {id}',
    RU: 'У нас произошла ошибка. Когда будете писать нам, назовите этот номер: {id}',
    EN: 'Something went wrong on our side. When you write to us, name this number: {id}',
  },
};

const VIOLATIONS: Readonly<Record<ViolationCode, Words>> = {
  BIN_CHECKSUM: {
    KK: 'БСН-нің бақылау цифры сәйкес келмейді. Цифрларын тексеріңіз.',
    RU: 'Контрольная цифра БИН не сходится. Проверьте цифры.',
    EN: 'The check digit of the BIN does not match. Look at its digits again.',
  },
  BIN_FORMAT: {
    KK: 'Бұл БСН емес. Онда 12 цифр болады; адамның ЖСН-і қабылданбайды.',
    RU: 'Это не БИН. В нём 12 цифр; ИИН человека не принимается.',
    EN: 'This is no BIN. It has 12 digits; a person’s IIN is not accepted.',
  },
  CHARACTERS_INVALID: {
    KK: 'Мәтінде сақтауға болмайтын таңбалар бар.',
    RU: 'В тексте есть знаки, которые нельзя сохранить.',
    EN: 'The text has characters that cannot be kept.',
  },
  CODE_WRONG: {
    KK: 'Код сәйкес келмейді немесе бұрын пайдаланылған.',
    RU: 'Код не подходит или уже использован.',
    EN: 'The code does not match or was used before.',
  },
  CONSENT_REQUIRED: {
    KK: 'Бұл келісімсіз тіркелгі ашылмайды.',
    RU: 'Без этого согласия учётной записи не бывает.',
    EN: 'Without this consent there is no account.',
  },
  EMAIL_INVALID: { KK: 'Бұл пошта мекенжайы емес.', RU: 'Это не адрес почты.', EN: 'This is no e-mail address.' },
  IIN_REFUSED: {
    KK: 'Мұнда адамның ЖСН-і тұрған сияқты. Желі оны сақтамайды, өшіріңіз.',
    RU: 'Похоже, здесь стоит ИИН человека. Сеть его не хранит, уберите его.',
    EN: 'A person’s IIN seems to stand here. The network does not keep it; take it out.',
  },
  IMAGE_REFUSED: {
    KK: 'Бұл суретті оқу мүмкін болмады. Көлемі 5 МБ-тан аспайтын PNG, JPEG не WebP керек.',
    RU: 'Эту картинку не удалось прочесть. Нужен PNG, JPEG или WebP, не больше 5 МБ.',
    EN: 'This picture could not be read. A PNG, JPEG or WebP of at most 5 MB is needed.',
  },
  MANAGER_REQUIRED: {
    KK: 'Өкілдердің ең кемі біреуі профильге жауапты болуы керек.',
    RU: 'Хотя бы один представитель должен отвечать за профиль.',
    EN: 'At least one representative has to keep the profile.',
  },
  MINUTES_INVALID: {
    KK: '1 мен 480 минут аралығы керек.',
    RU: 'Нужно от 1 до 480 минут.',
    EN: 'Between 1 and 480 minutes are needed.',
  },
  NOT_IN_FUTURE: { KK: 'Бұл күн әлі келген жоқ.', RU: 'Этот день ещё не наступил.', EN: 'That time has not come yet.' },
  NOT_IN_PAST: { KK: 'Бұл күн өтіп кетті.', RU: 'Этот день уже прошёл.', EN: 'That time has passed.' },
  PASSKEY_REFUSED: {
    KK: 'Кіру кілті қабылданбады. Қайта көріңіз.',
    RU: 'Ключ доступа не подошёл. Попробуйте ещё раз.',
    EN: 'The passkey was not accepted. Try again.',
  },
  PASSWORD_COMMON: {
    KK: 'Бұл құпиясөз көпке мәлім. Басқасын ойлап табыңыз.',
    RU: 'Этот пароль известен многим. Придумайте другой.',
    EN: 'This password is widely known. Think of another one.',
  },
  PASSWORD_TOO_LONG: {
    KK: 'Құпиясөздің ең ұзын шегі: 128 таңба.',
    RU: 'Пароль не длиннее 128 знаков.',
    EN: 'The password may have at most 128 characters.',
  },
  PASSWORD_TOO_SHORT: {
    KK: 'Құпиясөздің ең қысқа шегі: 12 таңба.',
    RU: 'Пароль не короче 12 знаков.',
    EN: 'The password needs at least 12 characters.',
  },
  PASSWORD_TOO_WEAK: {
    KK: 'Бұл құпиясөзді табу оңай. Бірнеше сөз қосыңыз.',
    RU: 'Этот пароль легко подобрать. Добавьте несколько слов.',
    EN: 'This password is easy to guess. Add a few words.',
  },
  PASSWORD_WRONG: { KK: 'Құпиясөз сәйкес келмейді.', RU: 'Пароль не подходит.', EN: 'The password does not match.' },
  PHONE_INVALID: { KK: 'Бұл телефон нөмірі емес.', RU: 'Это не номер телефона.', EN: 'This is no phone number.' },
  REQUIRED: { KK: 'Мұны толтыру керек.', RU: 'Это нужно заполнить.', EN: 'This has to be filled in.' },
  SCOPE_INVALID: {
    KK: 'Бұл рөлдің мұндай аясы болмайды.',
    RU: 'У этой роли не бывает такой области.',
    EN: 'This role has no such scope.',
  },
  URL_INVALID: { KK: 'Бұл сайт мекенжайы емес.', RU: 'Это не адрес сайта.', EN: 'This is no address of a website.' },
  VERSION_OUTDATED: {
    KK: 'Мәтін осы аралықта өзгерді. Жаңа нұсқасын оқып, қайта келісіңіз.',
    RU: 'Текст за это время изменился. Прочтите новый и подтвердите ещё раз.',
    EN: 'The text has changed meanwhile. Read the new one and agree once more.',
  },
  YEAR_INVALID: {
    KK: '1900 жылдан осы жылға дейінгі жыл керек.',
    RU: 'Нужен год с 1900 по нынешний.',
    EN: 'A year from 1900 to this one is needed.',
  },
  CONTRADICTORY: {
    KK: 'Тізімді не алға, не кері оқуға болады, екеуін бірге емес.',
    RU: 'Список читается либо вперёд, либо назад, но не в обе стороны сразу.',
    EN: 'A list is read either forwards or backwards, not both ways at once.',
  },
  CURSOR_INVALID: {
    KK: 'Бұл белгі осы тізімдікі емес.',
    RU: 'Эта отметка не из этого списка.',
    EN: 'This cursor does not belong to this list.',
  },
  INVALID_VALUE: { KK: 'Мұндай мән жоқ.', RU: 'Такого значения нет.', EN: 'There is no such value.' },
  OUT_OF_RANGE: {
    KK: '0 мен {limit} аралығындағы сан керек.',
    RU: 'Нужно число от 0 до {limit}.',
    EN: 'A number between 0 and {limit} is needed.',
  },
  TOO_LONG: {
    KK: 'Мәтіннің ең ұзын шегі: {limit} таңба.',
    RU: 'Текст не длиннее {limit} знаков.',
    EN: 'The text may have at most {limit} characters.',
  },
  TOO_MANY: {
    KK: 'Ең көп шегі: {limit} мән.',
    RU: 'Не больше {limit} значений.',
    EN: 'There may be at most {limit} values.',
  },
};

/** The sentence for a refusal as a whole. */
export function refusalMessage(code: Refusal['code'], locale: Locale): string {
  return REFUSALS[code][locale];
}

/** The sentence for a fault of ours; `id` is in the log too. */
export function internalMessage(id: string, locale: Locale): string {
  return REFUSALS.INTERNAL_SERVER_ERROR[locale].replace('{id}', id);
}

/** The sentence for one argument. */
export function violationMessage({ code, limit }: { code: ViolationCode; limit?: number }, locale: Locale): string {
  return VIOLATIONS[code][locale].replace('{limit}', String(limit ?? ''));
}
