/** The network's vocabulary: regions (ISO 3166-2, KATO), focus areas, legal forms and working languages, with their names in three languages. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Vocabulary1764000000000 implements MigrationInterface {
  readonly name = 'Vocabulary1764000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
    await runner.query(REGIONS);
    await runner.query(FOCUS_AREAS);
    await runner.query(LEGAL_FORMS);
    await runner.query(WORKING_LANGUAGES);
    await runner.query('grant select on region, focus_area, legal_form, working_language to nnrlk_runtime');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table working_language, legal_form, focus_area, region');
  }
}

const TABLES = `
  create table region (
    code text primary key check (code ~ '^KZ-[0-9]{2}$'),
    kato text not null unique check (kato ~ '^[0-9]{9}$'),
    kind text not null check (kind in ('REGION', 'CITY')),
    name_kk text not null, name_ru text not null, name_en text not null,
    centre_kk text not null, centre_ru text not null, centre_en text not null,
    tile_narrow_kk text not null, tile_narrow_ru text not null, tile_narrow_en text not null,
    tile_wide_kk text not null, tile_wide_ru text not null, tile_wide_en text not null,
    tile_column smallint not null,
    tile_row smallint not null,
    also_written text[] not null,
    unique (tile_column, tile_row)
  );

  create table focus_area (
    code text primary key check (code ~ '^[A-Z][A-Z_]{1,39}$'),
    kind text not null check (kind in ('BENEFICIARY_GROUP', 'THEME')),
    position smallint not null unique,
    name_kk text not null, name_ru text not null, name_en text not null,
    also_written text[] not null
  );

  create table legal_form (
    code text primary key check (code ~ '^[A-Z][A-Z_]{1,39}$'),
    position smallint not null unique,
    short_kk text, name_kk text not null,
    short_ru text, name_ru text not null,
    name_en text not null,
    shown_to text not null check (shown_to in ('ORGANIZATION', 'COORDINATORS')),
    also_written text[] not null
  );

  create table working_language (
    code text primary key check (code ~ '^[A-Z]{2,4}$'),
    position smallint not null unique,
    name_kk text not null, name_ru text not null, name_en text not null,
    also_written text[] not null
  );
`;

const REGIONS = `
  insert into region (code, kato, kind, name_kk, name_ru, name_en, centre_kk, centre_ru, centre_en, tile_narrow_kk, tile_narrow_ru, tile_narrow_en, tile_wide_kk, tile_wide_ru, tile_wide_en, tile_column, tile_row, also_written) values
    ('KZ-10', '100000000', 'REGION', 'Абай облысы', 'область Абай', 'Abai Region', 'Семей', 'Семей', 'Semey', 'АБАЙ', 'АБАЙ', 'ABA', 'Абай', 'Абай', 'Abai', 6, 2, array['Абайская область', 'Семипалатинск', 'Semipalatinsk']),
    ('KZ-11', '110000000', 'REGION', 'Ақмола облысы', 'Акмолинская область', 'Akmola Region', 'Көкшетау', 'Кокшетау', 'Kokshetau', 'АҚМ', 'АКМ', 'AKM', 'Ақмола', 'Акмола', 'Akmola', 3, 1, array['Aqmola', 'Акмола']),
    ('KZ-15', '150000000', 'REGION', 'Ақтөбе облысы', 'Актюбинская область', 'Aktobe Region', 'Ақтөбе', 'Актобе', 'Aktobe', 'АҚТ', 'АКТ', 'AKT', 'Ақтөбе', 'Актобе', 'Aktobe', 1, 2, array['Aqtobe', 'Актюбинск']),
    ('KZ-19', '190000000', 'REGION', 'Алматы облысы', 'Алматинская область', 'Almaty Region', 'Қонаев', 'Конаев', 'Konaev', 'АЛМ', 'АЛМ', 'ALM', 'Алматы обл.', 'Алм. обл.', 'Almaty r.', 5, 3, array['Алматы обл', 'Капшагай', 'Қапшағай', 'Qonaev']),
    ('KZ-23', '230000000', 'REGION', 'Атырау облысы', 'Атырауская область', 'Atyrau Region', 'Атырау', 'Атырау', 'Atyrau', 'АТР', 'АТР', 'ATY', 'Атырау', 'Атырау', 'Atyrau', 0, 2, array['Гурьев']),
    ('KZ-27', '270000000', 'REGION', 'Батыс Қазақстан облысы', 'Западно-Казахстанская область', 'West Kazakhstan Region', 'Орал', 'Уральск', 'Oral', 'БҚО', 'ЗКО', 'WKR', 'БҚО', 'ЗКО', 'WKR', 0, 1, array['ЗКО', 'БҚО', 'WKO', 'Uralsk']),
    ('KZ-31', '310000000', 'REGION', 'Жамбыл облысы', 'Жамбылская область', 'Zhambyl Region', 'Тараз', 'Тараз', 'Taraz', 'ЖМБ', 'ЖМБ', 'ZHM', 'Жамбыл', 'Жамбыл', 'Zhambyl', 4, 3, array['Jambyl', 'Джамбул', 'Джамбулская область']),
    ('KZ-33', '330000000', 'REGION', 'Жетісу облысы', 'область Жетісу', 'Zhetisu Region', 'Талдықорған', 'Талдыкорган', 'Taldykorgan', 'ЖТС', 'ЖТС', 'ZHT', 'Жетісу', 'Жетісу', 'Zhetisu', 6, 3, array['Жетысу', 'Жетысуская область', 'Jetisu']),
    ('KZ-35', '350000000', 'REGION', 'Қарағанды облысы', 'Карагандинская область', 'Karaganda Region', 'Қарағанды', 'Караганда', 'Karaganda', 'ҚРҒ', 'КРГ', 'KAR', 'Қарағанды', 'Караганда', 'Karaganda', 4, 2, array['Qaraghandy']),
    ('KZ-39', '390000000', 'REGION', 'Қостанай облысы', 'Костанайская область', 'Kostanay Region', 'Қостанай', 'Костанай', 'Kostanay', 'ҚСТ', 'КСТ', 'KOS', 'Қостанай', 'Костанай', 'Kostanay', 2, 1, array['Кустанай', 'Qostanay', 'Kostanai']),
    ('KZ-43', '430000000', 'REGION', 'Қызылорда облысы', 'Кызылординская область', 'Kyzylorda Region', 'Қызылорда', 'Кызылорда', 'Kyzylorda', 'ҚЗО', 'КЗО', 'KYZ', 'Қызылорда', 'Кызылорда', 'Kyzylorda', 2, 3, array['Кзыл-Орда', 'Qyzylorda', 'Байконур', 'Байқоңыр', 'Baikonur']),
    ('KZ-47', '470000000', 'REGION', 'Маңғыстау облысы', 'Мангистауская область', 'Mangystau Region', 'Ақтау', 'Актау', 'Aktau', 'МҢҒ', 'МНГ', 'MAN', 'Маңғыстау', 'Мангистау', 'Mangystau', 0, 3, array['Mangistau', 'Мангыстау']),
    ('KZ-55', '550000000', 'REGION', 'Павлодар облысы', 'Павлодарская область', 'Pavlodar Region', 'Павлодар', 'Павлодар', 'Pavlodar', 'ПВЛ', 'ПВЛ', 'PAV', 'Павлодар', 'Павлодар', 'Pavlodar', 5, 1, '{}'),
    ('KZ-59', '590000000', 'REGION', 'Солтүстік Қазақстан облысы', 'Северо-Казахстанская область', 'North Kazakhstan Region', 'Петропавл', 'Петропавловск', 'Petropavl', 'СҚО', 'СКО', 'NKR', 'СҚО', 'СКО', 'NKR', 3, 0, array['СКО', 'СҚО', 'NKO', 'Қызылжар', 'Солтүстік Қазақстан']),
    ('KZ-61', '610000000', 'REGION', 'Түркістан облысы', 'Туркестанская область', 'Turkistan Region', 'Түркістан', 'Туркестан', 'Turkistan', 'ТҮР', 'ТУР', 'TUR', 'Түркістан', 'Туркестан', 'Turkistan', 3, 3, array['Turkestan']),
    ('KZ-62', '620000000', 'REGION', 'Ұлытау облысы', 'область Ұлытау', 'Ulytau Region', 'Жезқазған', 'Жезказган', 'Zhezkazgan', 'ҰЛТ', 'ҰЛТ', 'ULY', 'Ұлытау', 'Ұлытау', 'Ulytau', 3, 2, array['Улытау', 'Улытауская область']),
    ('KZ-63', '630000000', 'REGION', 'Шығыс Қазақстан облысы', 'Восточно-Казахстанская область', 'East Kazakhstan Region', 'Өскемен', 'Усть-Каменогорск', 'Oskemen', 'ШҚО', 'ВКО', 'EKR', 'ШҚО', 'ВКО', 'EKR', 7, 2, array['ВКО', 'ШҚО', 'EKO', 'Ust-Kamenogorsk']),
    ('KZ-71', '710000000', 'CITY', 'Астана қаласы', 'г. Астана', 'Astana city', 'Астана', 'Астана', 'Astana', 'АСТ', 'АСТ', 'AST', 'Астана', 'Астана', 'Astana', 4, 1, array['Нур-Султан', 'Нұр-Сұлтан', 'Nur-Sultan', 'Целиноград', 'Nursultan']),
    ('KZ-75', '750000000', 'CITY', 'Алматы қаласы', 'г. Алматы', 'Almaty city', 'Алматы', 'Алматы', 'Almaty', 'АЛА', 'АЛА', 'ALA', 'Алматы', 'Алматы', 'Almaty', 5, 4, array['Алма-Ата', 'Alma-Ata']),
    ('KZ-79', '790000000', 'CITY', 'Шымкент қаласы', 'г. Шымкент', 'Shymkent city', 'Шымкент', 'Шымкент', 'Shymkent', 'ШЫМ', 'ШЫМ', 'SHY', 'Шымкент', 'Шымкент', 'Shymkent', 3, 4, array['Чимкент']);
`;

const FOCUS_AREAS = `
  insert into focus_area (code, kind, position, name_kk, name_ru, name_en, also_written) values
    ('CHILDREN', 'BENEFICIARY_GROUP', 1, 'Балалар', 'Дети', 'Children', array['Права ребёнка', 'Бала құқықтары', 'Балалар құқығы']),
    ('WOMEN', 'BENEFICIARY_GROUP', 2, 'Әйелдер', 'Женщины', 'Women', '{}'),
    ('YOUTH', 'BENEFICIARY_GROUP', 3, 'Жастар', 'Молодёжь', 'Youth', '{}'),
    ('MIGRANTS', 'BENEFICIARY_GROUP', 4, 'Мигранттар', 'Мигранты', 'Migrants', array['Көшіп-қонушылар', 'Көшіп келушілер']),
    ('DISABILITIES', 'BENEFICIARY_GROUP', 5, 'Мүгедектігі бар адамдар', 'Люди с инвалидностью', 'People with disabilities', array['Инвалиды', 'Disabled people', 'Мүгедектер']),
    ('OTHER_VULNERABLE', 'BENEFICIARY_GROUP', 6, 'Басқа да осал топтар', 'Другие уязвимые группы', 'Other vulnerable groups', array['Басқа осал топтар']),
    ('HUMAN_RIGHTS', 'THEME', 7, 'Адам құқықтары', 'Права человека', 'Human rights', '{}'),
    ('RULE_OF_LAW', 'THEME', 8, 'Құқық үстемдігі', 'Верховенство права', 'Rule of law', array['Заң үстемдігі']),
    ('LAWMAKING', 'THEME', 9, 'Заң шығару процесіне қатысу', 'Участие в нормотворчестве', 'Participation in lawmaking', array['Норма шығармашылығына қатысу', 'Участие в законотворчестве']),
    ('INDEPENDENT_JUDICIARY', 'THEME', 10, 'Сот билігінің тәуелсіздігі', 'Независимость судебной власти', 'Independent judiciary', '{}'),
    ('CRIMINAL_JUSTICE', 'THEME', 11, 'Қылмыстық сот төрелігі', 'Уголовное правосудие', 'Criminal justice', '{}'),
    ('ADMINISTRATIVE_JUSTICE', 'THEME', 12, 'Әкімшілік әділет', 'Административная юстиция', 'Administrative justice', '{}'),
    ('JUSTICE_MONITORING', 'THEME', 13, 'Сот жүйесін мониторингтеу және бағалау', 'Мониторинг и оценка судебной системы', 'Monitoring and evaluation of the judiciary', array['Оценка и мониторинг судебной системы']),
    ('VIOLATIONS_DOCUMENTATION', 'THEME', 14, 'Адам құқықтарының бұзылуын құжаттау', 'Документирование нарушений прав человека', 'Documentation of human rights violations', '{}'),
    ('STRATEGIC_LITIGATION', 'THEME', 15, 'Стратегиялық сот істерін жүргізу', 'Стратегическая судебная защита', 'Strategic litigation', array['Стратегические судебные дела', 'Стратегиялық сот істері', 'Стратегические тяжбы']),
    ('STATE_ENGAGEMENT', 'THEME', 16, 'Мемлекеттік органдармен өзара іс-қимыл', 'Взаимодействие с государственными органами', 'Engagement with state authorities', '{}'),
    ('TORTURE_PREVENTION', 'THEME', 17, 'Азаптаулардың алдын алу', 'Предупреждение пыток', 'Prevention of torture', array['Азаптаудың алдын алу', 'Предотвращение пыток']),
    ('GENDER_BASED_VIOLENCE', 'THEME', 18, 'Гендерлік зорлық-зомбылық', 'Гендерное насилие', 'Gender-based violence', '{}'),
    ('FUNDAMENTAL_FREEDOMS', 'THEME', 19, 'Негізгі бостандықтар', 'Основные свободы', 'Fundamental freedoms', '{}');
`;

const LEGAL_FORMS = `
  insert into legal_form (code, position, short_kk, name_kk, short_ru, name_ru, name_en, shown_to, also_written) values
    ('PUBLIC_FOUNDATION', 1, 'ҚҚ', 'Қоғамдық қор', 'ОФ', 'Общественный фонд', 'Public foundation', 'ORGANIZATION', array['БФ', 'Благотворительный фонд', 'PF', 'Public fund']),
    ('PRIVATE_FOUNDATION', 2, 'ЖҚ', 'Жеке қор', 'ЧФ', 'Частный фонд', 'Private foundation', 'ORGANIZATION', '{}'),
    ('CORPORATE_FOUNDATION', 3, 'КҚ', 'Корпоративтік қор', 'КФ', 'Корпоративный фонд', 'Corporate foundation', 'ORGANIZATION', '{}'),
    ('PUBLIC_ASSOCIATION', 4, 'ҚБ', 'Қоғамдық бірлестік', 'ОО', 'Общественное объединение', 'Public association', 'ORGANIZATION', array['РОО', 'МОО', 'ГОО', 'PA']),
    ('PRIVATE_INSTITUTION', 5, 'ЖМ', 'Жеке мекеме', 'ЧУ', 'Частное учреждение', 'Private institution', 'ORGANIZATION', array['Учреждение']),
    ('ASSOCIATION_OF_LEGAL_ENTITIES', 6, 'ЗТБ', 'Заңды тұлғалардың бірлестігі', 'ОЮЛ', 'Объединение юридических лиц', 'Association of legal entities', 'ORGANIZATION', array['Ассоциация', 'ALE', 'Заңды тұлғалар бірлестігі', 'Қауымдастық']),
    ('NON_COMMERCIAL_JSC', 7, 'КеАҚ', 'Коммерциялық емес акционерлік қоғам', 'НАО', 'Некоммерческое акционерное общество', 'Non-commercial joint-stock company', 'ORGANIZATION', '{}'),
    ('CONSUMER_COOPERATIVE', 8, null, 'Тұтыну кооперативі', null, 'Потребительский кооператив', 'Consumer cooperative', 'ORGANIZATION', '{}'),
    ('TRADE_UNION', 9, null, 'Кәсіптік одақ', null, 'Профессиональный союз', 'Trade union', 'ORGANIZATION', array['Кәсіподақ', 'Профсоюз']),
    ('RELIGIOUS_ASSOCIATION', 10, null, 'Діни бірлестік', null, 'Религиозное объединение', 'Religious association', 'ORGANIZATION', '{}'),
    ('BAR_ASSOCIATION', 11, null, 'Адвокаттар алқасы', null, 'Коллегия адвокатов', 'Bar association', 'ORGANIZATION', '{}'),
    ('CHAMBER_OF_LEGAL_CONSULTANTS', 12, null, 'Заң консультанттары палатасы', null, 'Палата юридических консультантов', 'Chamber of legal consultants', 'ORGANIZATION', '{}'),
    ('FOREIGN_BRANCH', 13, null, 'Шетелдік коммерциялық емес ұйымның филиалы немесе өкілдігі', null, 'Филиал или представительство иностранной некоммерческой организации', 'Branch or office of a foreign non-commercial organisation', 'ORGANIZATION', '{}'),
    ('INITIATIVE_GROUP', 14, null, 'Бастамашыл топ', null, 'Инициативная группа', 'Initiative group', 'COORDINATORS', '{}');
`;

const WORKING_LANGUAGES = `
  insert into working_language (code, position, name_kk, name_ru, name_en, also_written) values
    ('KK', 1, 'Қазақ тілі', 'Казахский', 'Kazakh', array['каз', 'қаз', 'kk', 'казахский язык', 'қазақша']),
    ('RU', 2, 'Орыс тілі', 'Русский', 'Russian', array['рус', 'орыс', 'ru', 'русский язык', 'орысша']),
    ('EN', 3, 'Ағылшын тілі', 'Английский', 'English', array['англ', 'ағылш', 'en', 'английский язык', 'ағылшынша']),
    ('UZ', 4, 'Өзбек тілі', 'Узбекский', 'Uzbek', array['узб', 'өзбекше']),
    ('UG', 5, 'Ұйғыр тілі', 'Уйгурский', 'Uyghur', array['уйг', 'ұйғырша']),
    ('TR', 6, 'Түрік тілі', 'Турецкий', 'Turkish', array['тур', 'түрікше']),
    ('DE', 7, 'Неміс тілі', 'Немецкий', 'German', array['нем', 'немісше']),
    ('KO', 8, 'Корей тілі', 'Корейский', 'Korean', array['кор', 'корейше']),
    ('TG', 9, 'Тәжік тілі', 'Таджикский', 'Tajik', array['тадж']),
    ('KY', 10, 'Қырғыз тілі', 'Киргизский', 'Kyrgyz', array['кирг', 'кыргызский', 'қырғызша']),
    ('SIGN', 11, 'Ымдау тілі', 'Жестовый язык', 'Sign language', array['жестовый', 'сурдо', 'ымдау']);
`;
