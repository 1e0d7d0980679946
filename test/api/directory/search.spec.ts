/** What readers type and whom they mean, over the founding members. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Vocabulary, type VocabularyLists } from '#taxonomy';
import fc from 'fast-check';
import { searchWords } from '../../../libs/directory/src/search/search.rules.js';
import { enter, namesFound, organization, rowsOf } from '../../support/directory-data.js';
import { startApi, type RunningApi } from '../../support/running-api.js';

/** What is typed, and an organization that must be among the first three. */
const MEANT: readonly (readonly [text: string, name: string])[] = [
  // Russian and English stems
  ['мигрантов', 'Миграция и право'],
  ['мигрантам', 'Помощь без границ'],
  ['трудовые мигранты', 'Миграция и право'],
  ['детей', 'Голос ребёнка'],
  ['справедливого суда', 'Справедливый суд'],
  ['судами', 'Справедливый суд'],
  ['женщинам', 'Женщины Мангистау'],
  ['стратегическая защита', 'Юристы Каспия'],
  ['стратегических дел', 'Закон степи'],
  ['адвокатов', 'Тараз Адилет'],
  ['беженцы', 'Помощь без границ'],
  ['выселения', 'Право на жильё'],
  ['rulings', 'Справедливый суд'],
  ['journalist', 'Медиа и суд'],
  ['migrant', 'Миграция и право'],
  ['refugee', 'Помощь без границ'],
  ['strategic litigation', 'Закон степи'],
  ['legal centre', 'Костанайский правовой центр'],
  // Kazakh endings, Kazakh letters or Russian ones
  ['балалардын', 'Голос ребёнка'],
  ['балаларға', 'Защита детства'],
  ['мигранттарға', 'Миграция и право'],
  ['казак', 'Правовой клуб «Жайык»'],
  ['азаптау', 'Тараз Адилет'],
  ['әйелдердің', 'Женщины Мангистау'],
  ['айел', 'Право женщины'],
  ['құқығы', 'Право на жильё'],
  ['кукык устемдиги', 'Право и общество'],
  ['жастардың үні', 'Голос молодёжи'],
  ['дала заны', 'Закон степи'],
  ['акикат', 'Путь истины'],
  ['мүгедектігі бар', 'Равные возможности'],
  ['әкімшілік әділет', 'Право на жильё'],
  ['адамға', 'Алтай Забота'],
  ['құқығын қорғау', 'Защита детства'],
  ['Шымкентте', 'Голос ребёнка'],
  ['Астанадағы', 'Закон степи'],
  ['Қостанайдағы', 'Костанайский правовой центр'],
  ['Алматыдан мигранттар', 'Помощь без границ'],
  // places as people write them
  ['Уральск', 'Правовой клуб «Жайык»'],
  ['БҚО', 'Линия помощи'],
  ['ЗКО', 'Линия помощи'],
  ['Kostanai', 'Костанайский правовой центр'],
  ['Qostanay', 'Костанайский правовой центр'],
  ['Кустанай', 'Право женщины'],
  ['Усть-Каменогорск', 'Алтай Забота'],
  ['Өскемен', 'Алтай Забота'],
  ['ВКО', 'Алтай Забота'],
  ['Семипалатинск', 'Семей Мониторинг'],
  ['Алма-Ата', 'Защита детства'],
  ['Нур-Султан', 'Закон степи'],
  ['Гурьев', 'Открытый Атырау'],
  ['Джамбул', 'Тараз Адилет'],
  ['Караганда', 'Равные возможности'],
  ['Shymkent', 'Миграция и право'],
  // Latin letters for Cyrillic
  ['Spravedlivyi sud', 'Справедливый суд'],
  ['spravedlivyy sud', 'Справедливый суд'],
  ['Pravo i obshchestvo', 'Право и общество'],
  ['migratsiya', 'Миграция и право'],
  ['golos molodezhi', 'Голос молодёжи'],
  ['zashchita detstva', 'Защита детства'],
  ['Adil sot', 'Справедливый суд'],
  ['Zhaiyk', 'Правовой клуб «Жайык»'],
  ['zhayiq', 'Правовой клуб «Жайык»'],
  ['jaiyq', 'Правовой клуб «Жайык»'],
  ["zhil'yo", 'Право на жильё'],
  ['jurist', 'Юристы Каспия'],
  ['Ädil sot', 'Справедливый суд'],
  // with the legal form, as on a letterhead
  ['ОФ «Справедливый суд»', 'Справедливый суд'],
  ['Общественный фонд Справедливый суд', 'Справедливый суд'],
  ['«Әділ сот» қоғамдық қоры', 'Справедливый суд'],
  // with signs
  ["women's rights", 'Право женщины'],
  ['дети/женщины', 'Линия помощи'],
  ['суд,медиа', 'Медиа и суд'],
  ['за\u0301щита', 'Защита детства'],
  // a Latin letter inside a Cyrillic word
  ['Әдiл', 'Справедливый суд'],
  ['Cправедливый', 'Справедливый суд'],
  // the wrong keyboard layout
  ['vbuhfyns', 'Миграция и право'],
  ['cghfdtlkbdsq', 'Справедливый суд'],
  ['ctvtq', 'Семей Мониторинг'],
  ['ltnb', 'Защита детства'],
  ['0fpf0cnfy', 'Правовой клуб «Жайык»'],
  // a slip in a word of six letters or more
  ['мигронты', 'Миграция и право'],
  ['спраедливый', 'Справедливый суд'],
  ['справделивый', 'Справедливый суд'],
  ['молодешь', 'Голос молодёжи'],
  ['манитоинг', 'Семей Мониторинг'],
  ['journallist', 'Медиа и суд'],
  ['Қостонай', 'Костанайский правовой центр'],
  ['збота', 'Алтай Забота'],
  ['зщаита', 'Защита детства'],
  ['рваные', 'Равные возможности'],
];

const NONSENSE = [
  'абракадабра',
  'йцукен',
  'qwerty',
  'asdfgh',
  'ыыыыыы',
  'щщщ',
  'xzxzxz',
  'блаблабла',
  '«»',
  '…',
  '12345678',
  'жыр тыр мыр',
  'кракозябра',
  'zzzz',
  'хухры-мухры',
  'страна',
  'правда',
  'qazwsx',
  'фывапролд',
  'lorem ipsum',
  'ъъъ',
  'a.'.repeat(100),
];

describe('the search', () => {
  let api: RunningApi;
  beforeAll(async () => {
    api = await startApi({ hasMembers: true });
  });
  afterAll(() => api.stop());

  it.each(MEANT)('finds for “%s”, among the first three, %s', async (text, name) => {
    expect((await namesFound(api, { filter: { text } })).slice(0, 3)).toContain(name);
  });

  it.each(NONSENSE)('finds nothing for “%s”', async (text) => {
    expect(await namesFound(api, { filter: { text } })).toEqual([]);
  });

  it('finds nothing for letters that are no word', async () => {
    const letters = fc.oneof(
      ...['бвгджзклмнпрстфхцчшщ', 'bcdfghjklmnpqrstvwxz'].map((unit) =>
        fc.string({ unit: fc.constantFrom(...unit), minLength: 5, maxLength: 12 }),
      ),
    );
    await fc.assert(
      fc.asyncProperty(letters, async (text) => (await namesFound(api, { filter: { text } })).length === 0),
      { numRuns: 50 },
    );
  });

  it('shows names that match before anything else', async () => {
    const found = await namesFound(api, { filter: { text: 'право' } });
    const byName = found.filter((name) => /(^|\s)прав/i.test(name));
    expect(byName.length).toBeGreaterThan(3);
    expect(found.slice(0, byName.length)).toEqual(byName);
    expect(found.length).toBeGreaterThan(byName.length);
  });

  it('says where it found something', async () => {
    const query =
      'query ($text: String!) { organizations(filter: { text: $text }, first: 1) { edges { foundIn node { name { text } } } } }';
    const foundIn = async (text: string): Promise<string[]> => {
      const { body } = await api.ask(query, { text }, { 'accept-language': 'ru' });
      return body.data?.['organizations'].edges[0].foundIn as string[];
    };
    expect(await foundIn('Справедливый')).toEqual(['NAME']);
    expect(await foundIn('Уральск')).toEqual(['REGION']);
    expect(await foundIn('верховенство')).toEqual(['FOCUS_AREA']);
    expect(await foundIn('беженцам')).toEqual(['SUMMARY']);
    expect(await foundIn('беженцим')).toEqual(['SUMMARY']);
  });

  it('takes a blank text for none', async () => {
    expect(await namesFound(api, { filter: { text: '   ' } })).toHaveLength(24);
  });

  it('shows a name that matches before whatever says the words more often', async () => {
    await enter(api, [
      organization({ names: { RU: 'Паруса над самым широким и самым тихим из всех озёр, о которых поют у нас в степи' } }),
      organization({
        names: { RU: 'Лодка' },
        summaries: { RU: 'Паруса озёр, паруса озёр, паруса озёр' },
        descriptions: { RU: 'Паруса озёр. '.repeat(20) },
      }),
    ]);
    expect((await namesFound(api, { filter: { text: 'паруса озёр' } })).map((name) => name.split(' ')[0])).toEqual(['Паруса', 'Лодка']);
  });
});

describe('a document', () => {
  let api: RunningApi;
  beforeAll(async () => {
    api = await startApi();
    await enter(api, [
      organization({
        names: { RU: 'Zanger.kz' },
        summaries: { RU: 'Помощь после covid-19, суды/пытки, <b>люди</b>' },
        descriptions: { KK: 'Ädılet бүкiл елде' },
        bin: '110440000008',
        contacts: [{ kind: 'EMAIL', value: 'sekretar@priemnaya.example', visibility: 'PUBLIC' }],
      }),
    ]);
  });
  afterAll(() => api.stop());

  it.each(['zanger.kz', 'zanger', 'covid-19', 'covid', 'пытки', 'люди', 'adilet', 'бүкіл'])(
    'is found by “%s” whatever signs and alphabets are in it',
    async (text) => {
      expect(await namesFound(api, { filter: { text } })).toEqual(['Zanger.kz']);
    },
  );

  it.each(['110440000008', 'sekretar@priemnaya.example', 'priemnaya', 'PUBLIC'])(
    'is not found by “%s”, which is no text of it',
    async (text) => {
      expect(await namesFound(api, { filter: { text } })).toEqual([]);
    },
  );

  it('never makes a search fail, whatever is typed', async () => {
    const odd = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 90 }),
      fc.string({ unit: fc.constantFrom("'", '\\', ':', '*', '&', '|', '!', '(', 'я', 'ѣ', '𐐨') }),
    );
    await fc.assert(
      fc.asyncProperty(odd, async (text) => {
        const { body } = await api.ask('query ($text: String) { organizations(filter: { text: $text }) { totalCount } }', { text });
        expect(body.errors?.[0]?.extensions.code ?? 'BAD_USER_INPUT').toBe('BAD_USER_INPUT');
      }),
      { numRuns: 100, examples: [[`a${'𐐨'.repeat(60)}`]] },
    );
  });

  it('is folded as the words of a query are', async () => {
    const word = fc.oneof(
      ...['абвгдеёжзийкқлмнңоөпрстуұүфһхцчшщъыіьэюяәғaceiopxyhkmtb', 'abcdefghijklmnopqrstuvwxyzäöüğñşı'].map((letters) =>
        fc.string({ unit: fc.constantFrom(...letters), minLength: 2, maxLength: 12 }),
      ),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(word, { minLength: 50, maxLength: 50 }), async (words) => {
        const [row] = await rowsOf<{ folded: string[] }>(
          api,
          'select array_agg(search_fold(word) order by position) as folded from unnest($1::text[]) with ordinality as typed (word, position)',
          [words],
        );
        expect(words.map((word) => searchWords(word)[0]?.stems[0])).toEqual(row?.folded);
      }),
      { numRuns: 10 },
    );
  });
});

describe('every name of the vocabulary', () => {
  let api: RunningApi;
  let vocabulary: VocabularyLists;
  beforeAll(async () => {
    api = await startApi();
    vocabulary = await api.application.get(Vocabulary, { strict: false }).all();
    await enter(api, [
      ...vocabulary.regions.map(({ code }) => organization({ names: { RU: `Здесь ${code}` }, regionCode: code })),
      ...vocabulary.focusAreas.map(({ code }) =>
        organization({ names: { RU: `Занятие ${code.replaceAll('_', ' ')}` }, regionCode: 'KZ-75', focusAreaCodes: [code] }),
      ),
    ]);
  });
  afterAll(() => api.stop());

  it('of a region finds who has its seat there', async () => {
    const missed: string[] = [];
    for (const { code, names, centre, tileNarrow, tileWide, alsoWritten } of vocabulary.regions) {
      for (const text of new Set([names, centre, tileNarrow, tileWide].flatMap((one) => Object.values(one)).concat(alsoWritten))) {
        if (!(await namesFound(api, { filter: { text } })).includes(`Здесь ${code}`)) missed.push(`${code} ${text}`);
      }
    }
    expect(missed).toEqual([]);
  });

  it('of a focus area finds who works on it', async () => {
    const missed: string[] = [];
    for (const { code, names, alsoWritten } of vocabulary.focusAreas) {
      for (const text of [...Object.values(names), ...alsoWritten]) {
        if (!(await namesFound(api, { filter: { text } })).includes(`Занятие ${code.replaceAll('_', ' ')}`)) missed.push(`${code} ${text}`);
      }
    }
    expect(missed).toEqual([]);
  });
});
