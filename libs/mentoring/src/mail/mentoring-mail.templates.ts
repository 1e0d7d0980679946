/** What mentoring writes to people, in three languages: that there is something, and by when. What it is about stands behind the sign-in. */
import type { MailTemplate } from '#platform';

export interface NewsParameters {
  readonly link: string;
}

export interface AwaitedParameters extends NewsParameters {
  /** A day, or a day with a time, in figures. */
  readonly by: string;
}

export const MENTORING_ASK: MailTemplate<AwaitedParameters> = {
  name: 'mentoring-ask',
  kind: 'WAITING',
  words: {
    KK: ({ by, link }) => ({
      paragraphs: [`Сізге сұрау келді. Жауап мерзімі: ${by}.`],
      action: { label: 'Сұрауды қарау', link },
      closing: [
        'Сілтеме бойынша сұраудың тақырыбын оқып, бас тартуға болады. Қабылдау үшін кіру керек.',
        'Мерзімінде жауап болмаса, сұрау келесі адамға өтеді.',
      ],
    }),
    RU: ({ by, link }) => ({
      paragraphs: [`К вам обратились с запросом. Ответьте до ${by}.`],
      action: { label: 'Посмотреть запрос', link },
      closing: [
        'По ссылке можно прочитать суть запроса и отказаться. Чтобы принять его, нужно войти.',
        'Если ответа не будет в срок, запрос перейдёт к следующему.',
      ],
    }),
    EN: ({ by, link }) => ({
      paragraphs: [`Somebody sent you a request. Please answer by ${by}.`],
      action: { label: 'See the request', link },
      closing: [
        'The link shows its headline and lets you decline. To accept, you sign in.',
        'Without an answer in time the request passes to the next person.',
      ],
    }),
  },
};

export const MENTORING_ASK_REMINDER: MailTemplate<AwaitedParameters> = {
  name: 'mentoring-ask-reminder',
  kind: 'REMINDER',
  words: {
    KK: ({ by, link }) => ({
      paragraphs: [`Сұрау әлі жауап күтіп тұр. Жауап мерзімі: ${by}.`],
      action: { label: 'Сұрауды қарау', link },
      closing: ['Уақытыңыз болмаса, бас тартыңыз: сұрау бірден келесі адамға өтеді.'],
    }),
    RU: ({ by, link }) => ({
      paragraphs: [`Запрос всё ещё ждёт вашего ответа. Срок: ${by}.`],
      action: { label: 'Посмотреть запрос', link },
      closing: ['Если сейчас нет времени, откажитесь: запрос сразу перейдёт к следующему.'],
    }),
    EN: ({ by, link }) => ({
      paragraphs: [`A request still awaits your answer. It is due by ${by}.`],
      action: { label: 'See the request', link },
      closing: ['If you have no time now, decline: the request passes on at once.'],
    }),
  },
};

export const MENTEE_ANSWER_AWAITED: MailTemplate<AwaitedParameters> = {
  name: 'mentee-answer-awaited',
  kind: 'WAITING',
  words: {
    KK: ({ by, link }) => ({
      paragraphs: [`Сұрауыңыз бойынша сұрақ қойылды. Жауап мерзімі: ${by}.`],
      action: { label: 'Сұраққа жауап беру', link },
      closing: ['Мерзімінде жауап болмаса, сұрау жабылады. Жаңасын кез келген уақытта жіберуге болады.'],
    }),
    RU: ({ by, link }) => ({
      paragraphs: [`По вашему запросу задали вопрос. Ответьте до ${by}.`],
      action: { label: 'Ответить на вопрос', link },
      closing: ['Если ответа не будет в срок, запрос закроется. Новый можно отправить в любое время.'],
    }),
    EN: ({ by, link }) => ({
      paragraphs: [`There is a question about your request. Please answer by ${by}.`],
      action: { label: 'Answer the question', link },
      closing: ['Without an answer in time the request is closed. You can send a new one at any time.'],
    }),
  },
};

export const MENTORING_NEWS: MailTemplate<NewsParameters> = {
  name: 'mentoring-news',
  kind: 'MESSAGE',
  words: {
    KK: ({ link }) => ({ paragraphs: ['Сұрауыңыз бойынша жаңалық бар.'], action: { label: 'Кіріп қарау', link } }),
    RU: ({ link }) => ({ paragraphs: ['По вашему запросу есть новости.'], action: { label: 'Войти и посмотреть', link } }),
    EN: ({ link }) => ({ paragraphs: ['There is news about your request.'], action: { label: 'Sign in and see', link } }),
  },
};

export const MENTORING_HELD_UP: MailTemplate<NewsParameters> = {
  name: 'mentoring-held-up',
  kind: 'MESSAGE',
  words: {
    KK: ({ link }) => ({
      paragraphs: ['Тәлімгерлік уақытша тоқтап қалды. Бұл сізге байланысты емес, үйлестірушілер хабардар.'],
      action: { label: 'Кіріп қарау', link },
    }),
    RU: ({ link }) => ({
      paragraphs: ['Менторство пока приостановилось. Вы здесь ни при чём, координаторы знают об этом.'],
      action: { label: 'Войти и посмотреть', link },
    }),
    EN: ({ link }) => ({
      paragraphs: ['The mentoring is held up for now. It is nothing that you did, and the coordinators know of it.'],
      action: { label: 'Sign in and see', link },
    }),
  },
};

export const REQUEST_QUEUED: MailTemplate<NewsParameters> = {
  name: 'mentoring-request-queued',
  kind: 'WAITING',
  words: {
    KK: ({ link }) => ({ paragraphs: ['Бір сұрау үйлестірушіні күтіп тұр.'], action: { label: 'Кезекті ашу', link } }),
    RU: ({ link }) => ({ paragraphs: ['Один из запросов ждёт координатора.'], action: { label: 'Открыть очередь', link } }),
    EN: ({ link }) => ({ paragraphs: ['A request awaits a coordinator.'], action: { label: 'Open the queue', link } }),
  },
};

export const SESSION_REMINDER: MailTemplate<AwaitedParameters> = {
  name: 'session-reminder',
  kind: 'REMINDER',
  words: {
    KK: ({ by, link }) => ({ paragraphs: [`Кездесу уақыты: ${by}.`], action: { label: 'Кездесуді қарау', link } }),
    RU: ({ by, link }) => ({ paragraphs: [`Встреча: ${by}.`], action: { label: 'Посмотреть встречу', link } }),
    EN: ({ by, link }) => ({ paragraphs: [`You have a meeting: ${by}.`], action: { label: 'See the meeting', link } }),
  },
};

export const SESSION_PLANNED: MailTemplate<AwaitedParameters> = {
  name: 'session-planned',
  kind: 'MESSAGE',
  words: {
    KK: ({ by, link }) => ({
      paragraphs: [`Кездесу белгіленді. Уақыты: ${by}.`],
      action: { label: 'Кездесуді қарау', link },
      closing: ['Күнтізбеңізге қосу үшін хатқа тіркелген файлды ашыңыз.'],
    }),
    RU: ({ by, link }) => ({
      paragraphs: [`Назначена встреча: ${by}.`],
      action: { label: 'Посмотреть встречу', link },
      closing: ['Чтобы добавить её в календарь, откройте вложение.'],
    }),
    EN: ({ by, link }) => ({
      paragraphs: [`A meeting was planned: ${by}.`],
      action: { label: 'See the meeting', link },
      closing: ['Open the attachment to add it to your calendar.'],
    }),
  },
};

export const SESSION_CANCELLED: MailTemplate<AwaitedParameters> = {
  name: 'session-cancelled',
  kind: 'MESSAGE',
  words: {
    KK: ({ by, link }) => ({
      paragraphs: [`Кездесу өтпейтін болды. Белгіленген уақыты: ${by}.`],
      action: { label: 'Кіріп қарау', link },
      closing: ['Күнтізбеңізден өшіру үшін хатқа тіркелген файлды ашыңыз.'],
    }),
    RU: ({ by, link }) => ({
      paragraphs: [`Встреча отменена. Она была назначена на ${by}.`],
      action: { label: 'Войти и посмотреть', link },
      closing: ['Чтобы убрать её из календаря, откройте вложение.'],
    }),
    EN: ({ by, link }) => ({
      paragraphs: [`A meeting was called off. It was planned for ${by}.`],
      action: { label: 'Sign in and see', link },
      closing: ['Open the attachment to take it out of your calendar.'],
    }),
  },
};

export const CHECK_IN_ASKED: MailTemplate<AwaitedParameters> = {
  name: 'check-in-asked',
  kind: 'WAITING',
  words: {
    KK: ({ by, link }) => ({
      paragraphs: [`Қысқа сауалнамаға жауап беріңіз. Жауап мерзімі: ${by}.`],
      action: { label: 'Жауап беру', link },
      closing: ['Жауабыңызды екінші тарап көрмейді, үйлестірушілер ғана көреді.'],
    }),
    RU: ({ by, link }) => ({
      paragraphs: [`Ответьте, пожалуйста, на короткий опрос до ${by}.`],
      action: { label: 'Ответить', link },
      closing: ['Вторая сторона вашего ответа не увидит, его видят только координаторы.'],
    }),
    EN: ({ by, link }) => ({
      paragraphs: [`Please answer a few short questions by ${by}.`],
      action: { label: 'Answer', link },
      closing: ['The other side does not see your answer; coordinators do.'],
    }),
  },
};

export const TEXTS_END: MailTemplate<AwaitedParameters> = {
  name: 'mentoring-texts-end',
  kind: 'MESSAGE',
  words: {
    KK: ({ by, link }) => ({
      paragraphs: [`Жазбаларыңыздың сақтау мерзімі ${by} күні бітеді. Содан кейін оларды ешкім оқи алмайды.`],
      action: { label: 'Өзіңізге көшіріп алу', link },
      closing: ['Резервтік көшірмелерде олар тағы 30 күнге дейін қалуы мүмкін.'],
    }),
    RU: ({ by, link }) => ({
      paragraphs: [`Срок хранения ваших записей заканчивается ${by}. После этого их никто не сможет прочитать.`],
      action: { label: 'Сохранить себе копию', link },
      closing: ['В резервных копиях их ещё можно прочитать до 30 дней.'],
    }),
    EN: ({ by, link }) => ({
      paragraphs: [`Your notes are kept until ${by}. After that nobody can read them.`],
      action: { label: 'Keep a copy of your own', link },
      closing: ['In backups they can be read for up to 30 days more.'],
    }),
  },
};

export const EMERGENCY_ASKED: MailTemplate<NewsParameters> = {
  name: 'emergency-asked',
  kind: 'WAITING',
  words: {
    KK: ({ link }) => ({ paragraphs: ['Сізден шұғыл шешім күтіледі.'], action: { label: 'Кіріп қарау', link } }),
    RU: ({ link }) => ({ paragraphs: ['От вас срочно ждут решения.'], action: { label: 'Войти и посмотреть', link } }),
    EN: ({ link }) => ({ paragraphs: ['A decision is awaited from you, and it is urgent.'], action: { label: 'Sign in and see', link } }),
  },
};

export const EMERGENCY_ACCESS: MailTemplate<AwaitedParameters> = {
  name: 'emergency-access',
  kind: 'MESSAGE',
  words: {
    KK: ({ by, link }) => ({
      paragraphs: [`Адамның қауіпсіздігіне қатер болғандықтан, жазбаларыңызға ерекше жағдайда қол жеткізу ашылды. Мерзімі: ${by}.`],
      action: { label: 'Кім ашқанын қарау', link },
      closing: ['Бұл туралы сұрағыңыз болса, үйлестірушіге жазыңыз.'],
    }),
    RU: ({ by, link }) => ({
      paragraphs: [`Из-за угрозы безопасности человека к вашим записям открыт доступ в исключительном случае, до ${by}.`],
      action: { label: 'Посмотреть, кто его открыл', link },
      closing: ['Если у вас есть вопросы, напишите координатору.'],
    }),
    EN: ({ by, link }) => ({
      paragraphs: [`Because somebody may be in danger, emergency access to your notes was opened until ${by}.`],
      action: { label: 'See who opened it', link },
      closing: ['If you have questions, write to a coordinator.'],
    }),
  },
};

export const PRACTICE_NOTE_PROPOSED: MailTemplate<NewsParameters> = {
  name: 'practice-note-proposed',
  kind: 'WAITING',
  words: {
    KK: ({ link }) => ({
      paragraphs: ['Сізден келісім сұралды.'],
      action: { label: 'Оқып шығу', link },
      closing: ['Келісіміңізсіз мәтінді екеуіңізден басқа ешкім оқымайды.'],
    }),
    RU: ({ link }) => ({
      paragraphs: ['У вас просят согласия.'],
      action: { label: 'Прочитать', link },
      closing: ['Без вашего согласия текст не прочитает никто, кроме вас двоих.'],
    }),
    EN: ({ link }) => ({
      paragraphs: ['You are asked to agree to something.'],
      action: { label: 'Read it', link },
      closing: ['Unless you agree, nobody but the two of you reads the text.'],
    }),
  },
};

export const PRACTICE_NOTE_ANSWERED: MailTemplate<NewsParameters> = {
  name: 'practice-note-answered',
  kind: 'MESSAGE',
  words: {
    KK: ({ link }) => ({ paragraphs: ['Сіз сұраған келісімге жауап келді.'], action: { label: 'Кіріп қарау', link } }),
    RU: ({ link }) => ({ paragraphs: ['Вам ответили на просьбу о согласии.'], action: { label: 'Войти и посмотреть', link } }),
    EN: ({ link }) => ({
      paragraphs: ['You were answered about what you asked to be agreed to.'],
      action: { label: 'Sign in and see', link },
    }),
  },
};

export interface WeekParameters extends NewsParameters {
  readonly queued: number;
  readonly atRisk: number;
  readonly awaiting: number;
}

export const MENTORING_WEEK: MailTemplate<WeekParameters> = {
  name: 'mentoring-week',
  kind: 'WEEKLY',
  words: {
    KK: ({ queued, atRisk, awaiting, link }) => ({
      paragraphs: [`Кезектегі сұраулар: ${queued}.`, `Қатер төнген жұптар: ${atRisk}.`, `Мақұлдауды күтетін профильдер: ${awaiting}.`],
      action: { label: 'Шолуды ашу', link },
    }),
    RU: ({ queued, atRisk, awaiting, link }) => ({
      paragraphs: [`Запросов в очереди: ${queued}.`, `Пар под угрозой: ${atRisk}.`, `Профилей ждут одобрения: ${awaiting}.`],
      action: { label: 'Открыть обзор', link },
    }),
    EN: ({ queued, atRisk, awaiting, link }) => ({
      paragraphs: [`Requests in the queue: ${queued}.`, `Pairings at risk: ${atRisk}.`, `Profiles awaiting approval: ${awaiting}.`],
      action: { label: 'Open the overview', link },
    }),
  },
};
