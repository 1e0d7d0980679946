/** Legal forms beside the names of organizations. */
import { describe, expect, it } from '@jest/globals';
import { apart, legalFormsOf, readLegalForm, type LegalFormTerm } from './legal-form.rules.js';

const TERMS: readonly LegalFormTerm[] = [
  {
    code: 'PUBLIC_FOUNDATION',
    names: { KK: 'Қоғамдық қор', RU: 'Общественный фонд', EN: 'Public foundation' },
    short: { KK: 'ҚҚ', RU: 'ОФ' },
    alsoWritten: ['БФ', 'Благотворительный фонд', 'PF', 'Public fund'],
  },
  {
    code: 'PUBLIC_ASSOCIATION',
    names: { KK: 'Қоғамдық бірлестік', RU: 'Общественное объединение', EN: 'Public association' },
    short: { KK: 'ҚБ', RU: 'ОО' },
    alsoWritten: ['РОО', 'МОО', 'ГОО', 'PA'],
  },
  {
    code: 'ASSOCIATION_OF_LEGAL_ENTITIES',
    names: { KK: 'Заңды тұлғалардың бірлестігі', RU: 'Объединение юридических лиц', EN: 'Association of legal entities' },
    short: { KK: 'ЗТБ', RU: 'ОЮЛ' },
    alsoWritten: ['Ассоциация', 'ALE', 'Қауымдастық'],
  },
  {
    code: 'BAR_ASSOCIATION',
    names: { KK: 'Адвокаттар алқасы', RU: 'Коллегия адвокатов', EN: 'Bar association' },
    short: {},
    alsoWritten: [],
  },
  {
    code: 'PRIVATE_INSTITUTION',
    names: { KK: 'Жеке мекеме', RU: 'Частное учреждение', EN: 'Private institution' },
    short: { KK: 'ЖМ', RU: 'ЧУ' },
    alsoWritten: ['Учреждение'],
  },
];
const forms = legalFormsOf(TERMS);

describe('a name', () => {
  it.each([
    ['ОФ "Справедливый суд"', 'Справедливый суд', 'PUBLIC_FOUNDATION'],
    ['ОФ «Справедливый суд»', 'Справедливый суд', 'PUBLIC_FOUNDATION'],
    ['ОФ «Центр «Жайык»', 'Центр «Жайык»', 'PUBLIC_FOUNDATION'],
    ['ОФ «Центр «Жайык»»', 'Центр «Жайык»', 'PUBLIC_FOUNDATION'],
    ['ОФ "Центр "Жайык""', 'Центр "Жайык"', 'PUBLIC_FOUNDATION'],
    ['«ОФ "Справедливый суд"»', 'Справедливый суд', 'PUBLIC_FOUNDATION'],
    ['ОО Голос молодёжи', 'Голос молодёжи', 'PUBLIC_ASSOCIATION'],
    ['РОО "Голос молодёжи"', 'Голос молодёжи', 'PUBLIC_ASSOCIATION'],
    ['Общественный фонд «Справедливый суд»', 'Справедливый суд', 'PUBLIC_FOUNDATION'],
    ['ОБЩЕСТВЕННЫЙ ФОНД "Справедливый суд"', 'Справедливый суд', 'PUBLIC_FOUNDATION'],
    ['"Әділ сот" ҚҚ', 'Әділ сот', 'PUBLIC_FOUNDATION'],
    ['«Әділ сот» қоғамдық қоры', 'Әділ сот', 'PUBLIC_FOUNDATION'],
    ['«Жастар үні» қоғамдық бірлестігі', 'Жастар үні', 'PUBLIC_ASSOCIATION'],
    ['«Тараз Әділет» жеке мекемесі', 'Тараз Әділет', 'PRIVATE_INSTITUTION'],
    ['Қоғамдық бірлестік Жастар үні', 'Жастар үні', 'PUBLIC_ASSOCIATION'],
    ['Ассоциация «Юристы Каспия»', 'Юристы Каспия', 'ASSOCIATION_OF_LEGAL_ENTITIES'],
    ['PF "Fair Court"', 'Fair Court', 'PUBLIC_FOUNDATION'],
    ['Fair Court Public Foundation', 'Fair Court', 'PUBLIC_FOUNDATION'],
  ])('is kept apart from its form: %s', (written, name, legalForm) => expect(apart(written, forms)).toEqual({ name, legalForm }));

  it.each([
    ['Офицеры за права', null],
    ['ООН-Женщины', null],
    ['оф. представители', null],
    ['Правовой клуб «Жайык»', null],
    ['"Право" и "Закон"', null],
    ['«Право» и «Закон»', null],
    ['Women’s Right', null],
    ['ОФ', null],
    ['Ассоциация юристов Казахстана', 'ASSOCIATION_OF_LEGAL_ENTITIES'],
    ['Коллегия адвокатов города Алматы', 'BAR_ASSOCIATION'],
    ['Общественный фонд поддержки детей', 'PUBLIC_FOUNDATION'],
  ])('stays whole: %s', (written, legalForm) => expect(apart(written, forms)).toEqual({ name: written, legalForm }));

  it('loses quotes that enclose all of it', () => {
    expect(apart('«Справедливый суд»', forms).name).toBe('Справедливый суд');
    expect(apart('“Women’s Right”', forms).name).toBe('Women’s Right');
  });
});

describe('a column of legal forms', () => {
  it.each(['ОФ', 'оф', 'О.Ф.', 'Общественный фонд', 'қоғамдық қор', 'ҚҚ', 'OФ', 'Public Foundation', 'PUBLIC_FOUNDATION'])(
    'knows %s',
    (written) => expect(readLegalForm(written, forms)).toBe('PUBLIC_FOUNDATION'),
  );
  it('does not know what is none', () => expect(readLegalForm('ТОО', forms)).toBeNull());
});
