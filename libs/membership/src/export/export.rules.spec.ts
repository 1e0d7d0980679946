/** What leaves as a list opens as a list. */
import { describe, expect, it } from '@jest/globals';
import { asCsv, EXPORT_COLUMNS, exportedRows, type ExportedMember } from './export.rules.js';

const MEMBER: ExportedMember = {
  ...{ names: { RU: '=HYPERLINK("http://evil.example")', KK: 'Атау' }, legalForm: {}, bin: '040640948565', region: { RU: 'г. Алматы' } },
  ...{ locality: null, status: 'GRACE', since: '2026-11-01', joinedOn: '2024-08-21', renewalDue: '2026-10-31', confirmedOn: null },
  ...{ listing: 'MEMBERS', focusAreas: [{ RU: 'Дети' }, { RU: 'Женщины' }], languages: [], emails: ['a@b.example'] },
  ...{ phones: ['+77000001000', '+77000001001'], websites: ['-1+1'], representatives: 2 },
};

describe('an exported list', () => {
  it('has the columns that were asked for, in the reader’s words', () => {
    expect(exportedRows([MEMBER], ['NAME_KK', 'STATUS', 'FOCUS_AREAS', 'REPRESENTATIVES'], 'RU')).toEqual([
      ['Название (каз)', 'Членство', 'Направления работы', 'Число представителей'],
      ['Атау', 'Дополнительный срок', 'Дети; Женщины', 2],
    ]);
    for (const locale of ['KK', 'RU', 'EN'] as const)
      expect(exportedRows([MEMBER], EXPORT_COLUMNS, locale)[1]).toHaveLength(EXPORT_COLUMNS.length);
  });

  it('computes nothing when a spreadsheet opens it', () => {
    const csv = asCsv(exportedRows([MEMBER], ['NAME_RU', 'WEBSITE', 'PHONE', 'BIN'], 'EN'));
    expect(csv).toBe(
      '\uFEFFName (Russian);Website;Phone;BIN\r\n"\'=HYPERLINK(""http://evil.example"")";\'-1+1;"+77000001000; +77000001001";040640948565\r\n',
    );
  });
});
