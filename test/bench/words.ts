/** The words of which the bench makes organizations: none of them is a real member's. */
import type { LocalizedText } from '#kernel';

type Words = Readonly<Record<'KK' | 'RU' | 'EN', string>>;

function words(table: string): readonly Words[] {
  return table
    .trim()
    .split('\n')
    .map((line) => {
      const [KK = '', RU = '', EN = ''] = line.split('|').map((word) => word.trim());
      return { KK, RU, EN } satisfies LocalizedText;
    });
}

/** What an organization calls itself. */
export const KINDS = words(`
  орталығы | Центр | Centre
  қоры | Фонд | Foundation
  бірлестігі | Объединение | Association
  одағы | Союз | Union
  бюросы | Бюро | Bureau
  институты | Институт | Institute
  желісі | Сеть | Network
  клубы | Клуб | Club
  мектебі | Школа | School
  бастамасы | Инициатива | Initiative
  комитеті | Комитет | Committee
  кеңесі | Совет | Council
`);

/** What stands in its name in quotation marks. */
export const IDEAS = words(`
  Әділдік | Справедливость | Justice
  Сенім | Доверие | Trust
  Үміт | Надежда | Hope
  Құқық | Право | Law
  Болашақ | Будущее | Future
  Қолдау | Поддержка | Support
  Шаңырақ | Шанырак | Shanyrak
  Жарық | Свет | Light
  Қамқорлық | Забота | Care
  Теңдік | Равенство | Equality
  Бостандық | Свобода | Freedom
  Дауыс | Голос | Voice
  Көпір | Мост | Bridge
  Қалқан | Щит | Shield
  Ақиқат | Истина | Truth
  Тірек | Опора | Pillar
  Қадам | Шаг | Step
  Жол | Путь | Path
  Таң | Рассвет | Dawn
  Бірлік | Единство | Unity
  Ар-намыс | Достоинство | Dignity
  Мұрагер | Наследник | Heir
  Бұлақ | Родник | Spring
  Дала | Степь | Steppe
  Қарлығаш | Ласточка | Swallow
  Тұмар | Тумар | Tumar
  Өркен | Росток | Sprout
  Парасат | Разум | Reason
  Шапағат | Милосердие | Mercy
  Ізгілік | Доброта | Kindness
  Қорғаныс | Защита | Defence
  Серпін | Импульс | Impulse
  Көкжиек | Горизонт | Horizon
  Самғау | Полёт | Flight
  Аманат | Аманат | Amanat
  Жаңару | Обновление | Renewal
  Қайнар | Исток | Source
  Зерде | Память | Memory
  Береке | Согласие | Accord
  Шамшырақ | Маяк | Beacon
`);

/** Small places after which organizations are called; the last ones are rare. */
export const PLACES = words(`
  Ақжайық | Акжаик | Akzhaik
  Қызылжар | Кызылжар | Kyzylzhar
  Сарыарқа | Сарыарка | Saryarka
  Көктөбе | Коктобе | Koktobe
  Алатау | Алатау | Alatau
  Есіл | Есиль | Esil
  Тобыл | Тобол | Tobyl
  Ертіс | Иртыш | Irtysh
  Бурабай | Бурабай | Burabai
  Жетіген | Жетыген | Zhetygen
  Ордабасы | Ордабасы | Ordabasy
  Сайрам | Сайрам | Sairam
  Түлкібас | Тюлькубас | Tulkubas
  Шиелі | Шиели | Shieli
  Қазалы | Казалинск | Kazaly
  Арал | Аральск | Aral
  Бейнеу | Бейнеу | Beineu
  Құлсары | Кульсары | Kulsary
  Хромтау | Хромтау | Khromtau
  Жітіқара | Житикара | Zhitikara
  Арқалық | Аркалык | Arkalyk
  Степняк | Степняк | Stepnyak
  Екібастұз | Экибастуз | Ekibastuz
  Риддер | Риддер | Ridder
  Аягөз | Аягоз | Ayagoz
  Үшарал | Ушарал | Usharal
  Сарқан | Саркан | Sarkan
  Жаркент | Жаркент | Zharkent
  Шелек | Чилик | Shelek
  Қордай | Кордай | Korday
  Мерке | Мерке | Merke
  Балқаш | Балхаш | Balkhash
  Приозерск | Приозёрск | Priozersk
  Абай | Абай | Abai
  Шахтинск | Шахтинск | Shakhtinsk
  Рудный | Рудный | Rudny
  Лисаков | Лисаковск | Lisakovsk
  Кентау | Кентау | Kentau
  Арыс | Арысь | Arys
  Жаңаөзен | Жанаозен | Zhanaozen
`);

/** Whom it helps. */
export const PEOPLE = words(`
  балаларға | детям | children
  әйелдерге | женщинам | women
  мигранттарға | мигрантам | migrants
  жастарға | молодёжи | young people
  тұтқындарға | заключённым | prisoners
  қарттарға | пожилым людям | older people
  босқындарға | беженцам | refugees
  отбасыларға | семьям | families
  журналистерге | журналистам | journalists
  еңбекшілерге | работникам | workers
  ауыл тұрғындарына | жителям сёл | villagers
  студенттерге | студентам | students
  ата-аналарға | родителям | parents
  мұғалімдерге | учителям | teachers
  жалға алушыларға | арендаторам | tenants
  тұтынушыларға | потребителям | consumers
  сотталғандарға | осуждённым | convicts
  куәгерлерге | свидетелям | witnesses
  жәбірленушілерге | потерпевшим | victims
  қандастарға | кандасам | returnees
`);

/** What it does. */
export const DEEDS = words(`
  заң көмегін көрсетеді | оказывает юридическую помощь | gives legal aid
  сотта өкілдік етеді | представляет в суде | represents in court
  ақысыз кеңес береді | консультирует бесплатно | advises free of charge
  тренингтер өткізеді | проводит тренинги | holds trainings
  зерттеулер жариялайды | публикует исследования | publishes research
  соттарды бақылайды | наблюдает за судами | observes trials
  шағым дайындауға көмектеседі | помогает составлять жалобы | helps to write complaints
  медиация жүргізеді | проводит медиацию | mediates disputes
  баспана береді | предоставляет убежище | offers shelter
  сенім телефонын жүргізеді | ведёт телефон доверия | runs a helpline
  заң жобаларын талдайды | анализирует законопроекты | analyses draft laws
  мектептерде дәріс оқиды | читает лекции в школах | lectures in schools
  психологиялық қолдау көрсетеді | оказывает психологическую поддержку | gives psychological support
  құжаттарды қалпына келтіреді | восстанавливает документы | restores documents
  мемлекеттік бюджетті тексереді | проверяет государственный бюджет | audits the state budget
  адвокаттарды оқытады | обучает адвокатов | teaches advocates
`);

/** How, and with what. */
export const MEANS = words(`
  еріктілермен бірге | вместе с волонтёрами | together with volunteers
  ауылдық елді мекендерде | в сельских населённых пунктах | in villages
  онлайн және кеңседе | онлайн и в офисе | online and in the office
  жергілікті әкімдікпен бірге | вместе с местным акиматом | together with the local administration
  адвокаттар алқасымен | с коллегией адвокатов | with the bar
  университеттердің заң клиникаларында | в юридических клиниках университетов | in university law clinics
  шекаралас аудандарда | в приграничных районах | in border districts
  халықаралық серіктестермен | с международными партнёрами | with partners abroad
  мешіттер мен шіркеулерде | в мечетях и церквях | in mosques and churches
  түзеу мекемелерінде | в исправительных учреждениях | in correctional institutions
  көшпелі қабылдауларда | на выездных приёмах | at mobile receptions
  ай сайынғы кездесулерде | на ежемесячных встречах | at monthly meetings
`);

/** What it also thinks of; adds words that few others have. */
export const TOPICS = words(`
  алимент | алименты | alimony
  мұра | наследство | inheritance
  прописка | прописка | residence registration
  зейнетақы | пенсия | pensions
  тұрғын үй | жильё | housing
  жалақы | заработная плата | wages
  азаматтық | гражданство | citizenship
  жер учаскесі | земельный участок | land plots
  несие | кредит | loans
  экология | экология | ecology
  цензура | цензура | censorship
  жиналыс бостандығы | свобода собраний | freedom of assembly
  бейбіт шеру | мирное шествие | peaceful marches
  петиция | петиция | petitions
  сайлау | выборы | elections
  ашық деректер | открытые данные | open data
  дербес деректер | персональные данные | personal data
  кемсітушілік | дискриминация | discrimination
  мүгедектік | инвалидность | disability
  опека | опека | guardianship
  асырап алу | усыновление | adoption
  ажырасу | развод | divorce
  буллинг | буллинг | bullying
  қорлық | унижение | degrading treatment
  прокуратура | прокуратура | prosecution
  алқабилер | присяжные | juries
  төрелік | арбитраж | arbitration
  апелляция | апелляция | appeals
  кассация | кассация | cassation
  конституция | конституция | constitution
  БҰҰ комитеттері | комитеты ООН | UN committees
  салық | налоги | taxes
  сатып алу | закупки | procurement
  сыбайлас жемқорлық | коррупция | corruption
  тәртіп сақшылары | полиция | policing
  терапия | терапия | therapy
  протез | протезы | prostheses
  сурдоаударма | сурдоперевод | sign interpreting
  қайырымдылық | благотворительность | charity
  архив | архив | archives
`);
