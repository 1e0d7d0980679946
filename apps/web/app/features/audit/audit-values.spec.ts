// What the activity log recorded of members, in words.
import { describe, expect, it } from '@jest/globals';
import { messagesFor } from '../../i18n/catalogues.server';
import { auditValues } from './audit-values.server';

/** With plain spaces: where a line must not break is another matter. */
function told(before: unknown, after: unknown): string[] {
  const reading = { say: messagesFor('ru').say, language: 'ru', scopes: new Map() } as const;
  return auditValues(JSON.stringify(before), JSON.stringify(after), reading).map((value) =>
    `${value.name}: ${value.before ?? '–'} → ${value.after ?? '–'}`.replaceAll(/\s/g, ' '),
  );
}

describe('the activity log', () => {
  it('tells a verdict and what came of it', () => {
    expect(told(null, { verdict: 'APPROVE', status: 'IN_REVIEW' })).toEqual(['Решение: – → Одобрение', 'Статус: – → На рассмотрении']);
  });

  it('tells a step of a membership, its day and its reason', () => {
    expect(told(null, { status: 'EXITED', since: '2026-03-01', reason: 'OWN_WISH' })).toEqual([
      'Статус: – → Вышла из сети',
      'С какого дня: – → 1 марта 2026 г.',
      'Причина: – → По собственному желанию',
    ]);
  });

  it('leaves a reason that somebody wrote as it was written', () => {
    expect(told(null, { reason: 'Телефон украден' })).toEqual(['Причина: – → Телефон украден']);
  });

  it('names the fields of a profile and the columns of a list', () => {
    expect(told(null, { fields: ['names', 'bin'], state: 'AWAITING', columns: ['REGION', 'BIN'], rows: 27 })).toEqual([
      'Поля: – → Название, БИН',
      'Состояние: – → Ждёт подтверждения',
      'Столбцы: – → Регион, БИН',
      'Строк: – → 27',
    ]);
  });

  it('sets a setting beside what it was', () => {
    expect(told({ approvalsNeeded: 2 }, { approvalsNeeded: 1 })).toEqual(['Нужно одобрений: 2 → 1']);
  });
});
