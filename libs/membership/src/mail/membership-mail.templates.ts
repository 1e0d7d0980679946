/** What the network writes about applications and membership, in three languages. Apart from the reviewers' own reason a mail says no more than that there is something. */
import type { MailTemplate } from '#platform';

export interface LinkParameters {
  readonly link: string;
}

export interface ReasonParameters extends LinkParameters {
  readonly reason: string;
}

export const APPLICATION_SAVED: MailTemplate<LinkParameters> = {
  name: 'application-saved',
  kind: 'MESSAGE',
  words: {
    KK: ({ link }) => ({
      paragraphs: ['Өтініштің жобасы сақталды.'],
      action: { label: 'Өтінішті жалғастыру', link },
      closing: ['30 күн өзгертілмеген жоба жойылады.', 'Бұл сіз болмасаңыз, хатты елемеңіз.'],
    }),
    RU: ({ link }) => ({
      paragraphs: ['Черновик заявки сохранён.'],
      action: { label: 'Продолжить заявку', link },
      closing: ['Черновик, который не меняли 30 дней, удаляется.', 'Если это были не вы, не обращайте внимания на письмо.'],
    }),
    EN: ({ link }) => ({
      paragraphs: ['Your draft of an application is saved.'],
      action: { label: 'Go on with the application', link },
      closing: ['A draft that nobody changes for 30 days is deleted.', 'If it was not you, ignore this message.'],
    }),
  },
};

export const APPLICATION_PROOF: MailTemplate<LinkParameters> = {
  name: 'application-proof',
  kind: 'CONFIRM_EMAIL',
  words: {
    KK: ({ link }) => ({
      paragraphs: ['Өтініш қарауға берілуі үшін осы мекенжайды растаңыз.'],
      action: { label: 'Мекенжайды растау', link },
      closing: [
        'Осы сілтеме арқылы өтініштің қай сатыда екенін де көре аласыз.',
        'Бұл сіз болмасаңыз, хатты елемеңіз: растаусыз өтінішті ешкім көрмейді, ол 30 күннен кейін жойылады.',
      ],
    }),
    RU: ({ link }) => ({
      paragraphs: ['Чтобы заявку начали рассматривать, подтвердите этот адрес.'],
      action: { label: 'Подтвердить адрес', link },
      closing: [
        'По этой же ссылке видно, на каком шаге заявка.',
        'Если это были не вы, не обращайте внимания на письмо: без подтверждения заявку никто не увидит, через 30 дней она удалится.',
      ],
    }),
    EN: ({ link }) => ({
      paragraphs: ['Confirm this address, so that the application can be reviewed.'],
      action: { label: 'Confirm the address', link },
      closing: [
        'The same link shows where the application stands.',
        'If it was not you, ignore this message: without the confirmation nobody sees the application, and in 30 days it is deleted.',
      ],
    }),
  },
};

export const APPLICATION_RETURNED: MailTemplate<ReasonParameters> = {
  name: 'application-returned',
  kind: 'WAITING',
  words: {
    KK: ({ reason, link }) => ({
      paragraphs: ['Өтініш пысықтауға қайтарылды. Себебі:', reason],
      action: { label: 'Өтінішті пысықтау', link },
    }),
    RU: ({ reason, link }) => ({
      paragraphs: ['Заявка возвращена на доработку. Причина:', reason],
      action: { label: 'Доработать заявку', link },
    }),
    EN: ({ reason, link }) => ({
      paragraphs: ['The application was returned for changes. The reason:', reason],
      action: { label: 'Change the application', link },
    }),
  },
};

export const APPLICATION_REJECTED: MailTemplate<ReasonParameters> = {
  name: 'application-rejected',
  kind: 'MESSAGE',
  words: {
    KK: ({ reason, link }) => ({
      paragraphs: ['Өтініш қабылданбады. Себебі:', reason],
      action: { label: 'Өтінішті қарау', link },
      closing: ['Шешімді қайта қарауды бір рет сұрауға болады.'],
    }),
    RU: ({ reason, link }) => ({
      paragraphs: ['Заявка отклонена. Причина:', reason],
      action: { label: 'Посмотреть заявку', link },
      closing: ['Один раз можно попросить пересмотреть решение.'],
    }),
    EN: ({ reason, link }) => ({
      paragraphs: ['The application was rejected. The reason:', reason],
      action: { label: 'See the application', link },
      closing: ['You can appeal once.'],
    }),
  },
};

export const APPLICATION_APPROVED: MailTemplate<LinkParameters> = {
  name: 'application-approved',
  kind: 'MESSAGE',
  words: {
    KK: ({ link }) => ({
      paragraphs: ['Өтініш мақұлданды. Профильге жауапты адамға шақыру бөлек хатпен жіберілді.'],
      action: { label: 'Өтінішті қарау', link },
    }),
    RU: ({ link }) => ({
      paragraphs: ['Заявка одобрена. Ответственному за профиль отправлено приглашение отдельным письмом.'],
      action: { label: 'Посмотреть заявку', link },
    }),
    EN: ({ link }) => ({
      paragraphs: ['The application was approved. Who keeps the profile gets an invitation by a message of its own.'],
      action: { label: 'See the application', link },
    }),
  },
};

export const APPLICATION_KNOWN: MailTemplate<LinkParameters> = {
  name: 'application-known',
  kind: 'MESSAGE',
  words: {
    KK: ({ link }) => ({
      paragraphs: ['Желіде осыған ұқсас ұйым бар. Егер бұл сіздің ұйымыңыз болса, одан шақыру сұраңыз.'],
      action: { label: 'Ұйымды қарау', link },
      closing: ['Егер бұл басқа ұйым болса, ештеңе істеудің қажеті жоқ: өтініш қаралады.'],
    }),
    RU: ({ link }) => ({
      paragraphs: ['В сети уже есть похожая организация. Если она ваша, попросите у неё приглашение.'],
      action: { label: 'Посмотреть организацию', link },
      closing: ['Если это другая организация, делать ничего не нужно: заявку рассмотрят.'],
    }),
    EN: ({ link }) => ({
      paragraphs: ['An organisation that looks the same is a member already. If it is yours, ask it for an invitation.'],
      action: { label: 'See the organisation', link },
      closing: ['If it is another one, there is nothing to do: the application is reviewed.'],
    }),
  },
};
