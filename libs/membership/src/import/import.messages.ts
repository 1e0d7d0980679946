/** What a coordinator reads about rows and files, in the three languages of the interface. */
import type { Locale } from '#kernel';
import type { RowErrorCode, RowWarningCode, UnreadableReason } from './import.errors.js';

type Words = Readonly<Record<Locale, string>>;

/** What is wrong with a cell, and what to do about it. */
export const ROW_MESSAGES: Readonly<Record<RowErrorCode | RowWarningCode, Words>> = {
  NAME_REQUIRED: {
    KK: 'атауы жоқ; оны кемінде бір тілде жазыңыз',
    RU: 'нет названия; напишите его хотя бы на одном языке',
    EN: 'the name is missing; write it in at least one language',
  },
  LEGAL_FORM_UNKNOWN: {
    KK: 'мұндай құқықтық нысан белгісіз; тізімдегідей жазыңыз немесе бос қалдырыңыз',
    RU: 'такой правовой формы нет; напишите её, как в справочнике, или оставьте пустой',
    EN: 'this legal form is not known; write one of the list or leave it empty',
  },
  BIN_FORMAT: {
    KK: 'бұл БСН емес: бизнес-сәйкестендіру нөмірінің 12 цифрын жазыңыз (жеке адамның ЖСН-ін жазбаңыз)',
    RU: 'это не БИН: нужны 12 цифр бизнес-идентификационного номера (ИИН человека писать нельзя)',
    EN: 'this is no BIN: write the 12 digits of the business identification number (never a person’s IIN)',
  },
  BIN_CHECKSUM: {
    KK: 'БСН-нің бақылау цифры сәйкес емес; нөмірді тексеріңіз',
    RU: 'контрольная цифра БИН не сходится; проверьте номер',
    EN: 'the check digit of the BIN is wrong; check the number',
  },
  DUPLICATE_EXISTING: {
    KK: 'бұл БСН бар ұйым желіде тіркелген; жолды алып тастаңыз',
    RU: 'организация с этим БИН уже есть в сети; уберите строку',
    EN: 'an organization with this BIN is in the network already; take the row out',
  },
  DUPLICATE_IN_FILE: {
    KK: 'осы файлдың жоғарғы жолында дәл осы БСН бар; біреуін қалдырыңыз',
    RU: 'этот БИН уже стоит в строке выше; оставьте одну из них',
    EN: 'a row above has this BIN already; keep one of them',
  },
  REGION_UNKNOWN: {
    KK: 'өңір анықталмады; бір облысты немесе республикалық маңызы бар қаланы жазыңыз',
    RU: 'регион не распознан; напишите одну область или один город республиканского значения',
    EN: 'the region is not known; write one region or one of the three cities',
  },
  FOCUS_AREA_UNKNOWN: {
    KK: 'мұндай жұмыс бағыты белгісіз; тізімдегідей жазыңыз',
    RU: 'такого направления нет; напишите его, как в справочнике',
    EN: 'this focus area is not known; write one of the list',
  },
  LANGUAGE_UNKNOWN: {
    KK: 'мұндай жұмыс тілі белгісіз; тізімдегідей жазыңыз',
    RU: 'такого рабочего языка нет; напишите его, как в справочнике',
    EN: 'this working language is not known; write one of the list',
  },
  EMAIL_INVALID: {
    KK: 'электрондық пошта мекенжайы қате; мысалы, office@example.kz',
    RU: 'адрес электронной почты неверен; например, office@example.kz',
    EN: 'the e-mail address is wrong; for example, office@example.kz',
  },
  PHONE_INVALID: {
    KK: 'телефон нөмірі қате; мысалы, +7 700 000 10 00',
    RU: 'номер телефона неверен; например, +7 700 000 10 00',
    EN: 'the phone number is wrong; for example, +7 700 000 10 00',
  },
  URL_INVALID: {
    KK: 'сайт мекенжайы қате; мысалы, https://example.kz',
    RU: 'адрес сайта неверен; например, https://example.kz',
    EN: 'the website’s address is wrong; for example, https://example.kz',
  },
  YEAR_INVALID: {
    KK: 'жыл қате; 1900 жылдан биылғы жылға дейінгі төрт цифрды жазыңыз',
    RU: 'год неверен; нужны четыре цифры, от 1900 до нынешнего года',
    EN: 'the year is wrong; write four digits, from 1900 to this year',
  },
  DATE_INVALID: {
    KK: 'күн қате; 21.08.2024 түрінде, бүгіннен кешіктірмей жазыңыз',
    RU: 'дата неверна; напишите её в виде 21.08.2024, не позже сегодняшнего дня',
    EN: 'the date is wrong; write it as 21.08.2024, not later than today',
  },
  LISTING_UNKNOWN: {
    KK: '«иә», «жоқ» немесе «тек үйлестірушілер» деп жазыңыз',
    RU: 'напишите «да», «нет» или «только координаторы»',
    EN: 'write “yes”, “no” or “coordinators only”',
  },
  TOO_LONG: {
    KK: 'мәтін тым ұзын; қысқартыңыз',
    RU: 'текст слишком длинный; сократите его',
    EN: 'the text is too long; shorten it',
  },
  ORGANIZATION_UNKNOWN: {
    KK: 'мұндай ұйым желіде де, осы файлдың қабылданған жолдарында да жоқ; БСН-ін немесе атауын тексеріңіз',
    RU: 'такой организации нет ни в сети, ни среди принятых строк файла; проверьте БИН или название',
    EN: 'neither the network nor the accepted rows of the file have this organization; check its BIN or name',
  },
  PERSON_NAME_REQUIRED: {
    KK: 'адамның аты-жөні жоқ; жазыңыз',
    RU: 'нет имени человека; напишите его',
    EN: 'the person’s name is missing; write it',
  },
  POSSIBLE_DUPLICATE: {
    KK: 'бұл өңірде осындай атауы бар ұйым бар; бір ұйым емес пе, тексеріңіз',
    RU: 'в этом регионе уже есть организация с таким названием; проверьте, не одна ли это организация',
    EN: 'this region has an organization of this name already; check whether they are one',
  },
};

/** Why a file cannot be read, and what to do. */
export const UNREADABLE_MESSAGES: Readonly<Record<UnreadableReason, Words>> = {
  EMPTY: { KK: 'файл бос', RU: 'файл пуст', EN: 'the file is empty' },
  NO_HEADER: {
    KK: 'бағандардың белгілі тақырыптары бар жол табылмады',
    RU: 'нет строки с известными заголовками столбцов',
    EN: 'there is no row with column headers that are known',
  },
  NOT_A_TABLE: {
    KK: 'бұл кесте емес; XLSX немесе CSV файлын беріңіз',
    RU: 'это не таблица; нужен файл XLSX или CSV',
    EN: 'this is no table; give an XLSX or CSV file',
  },
  OLD_EXCEL: {
    KK: 'бұл ескі Excel файлы (XLS) немесе парольмен қорғалған файл; XLSX түрінде парольсіз сақтаңыз',
    RU: 'это файл старого Excel (XLS) или файл с паролем; сохраните его как XLSX без пароля',
    EN: 'this is an old Excel file (XLS) or one with a password; save it as XLSX without a password',
  },
  BOMB: {
    KK: 'файл ашылғанда тым үлкен болып кетеді',
    RU: 'файл распаковывается в слишком большой',
    EN: 'the file unpacks into too much',
  },
  TOO_LARGE: {
    KK: 'файл тым үлкен (32 МБ-тан көп)',
    RU: 'файл слишком велик (больше 32 МБ)',
    EN: 'the file is too large (more than 32 MB)',
  },
  TOO_MANY_COLUMNS: {
    KK: 'бағандар тым көп (100-ден көп)',
    RU: 'слишком много столбцов (больше 100)',
    EN: 'there are too many columns (more than 100)',
  },
  TOO_MANY_ROWS: {
    KK: 'жолдар тым көп (100 000-нан көп)',
    RU: 'слишком много строк (больше 100 000)',
    EN: 'there are too many rows (more than 100,000)',
  },
  UNBALANCED_QUOTES: {
    KK: 'тырнақшалар жұптаспаған: ашылғаны жабылмаған немесе ұяшықтың ортасында жабылған',
    RU: 'кавычки не сходятся: открытая не закрыта или закрыта посреди ячейки',
    EN: 'the quotation marks are not balanced: one is not closed, or is closed in the middle of a cell',
  },
  DAMAGED: { KK: 'файл бүлінген', RU: 'файл повреждён', EN: 'the file is damaged' },
};
