/** docs/access.md, made of the table that the API decides by. */
import type { RecordAccess } from '../../apps/api/src/gateway/access/record-access.js';
import { PERMISSIONS, type Permission, type Subject } from '../../apps/api/src/gateway/access/permission.js';

export interface AccessTables {
  readonly declared: ReadonlyMap<string, Permission>;
  readonly narrow: ReadonlyMap<string, readonly Subject[]>;
  readonly records: Readonly<Record<string, RecordAccess>>;
}

export function accessPage({ declared, narrow, records }: AccessTables, subjects: readonly Subject[]): string {
  const isAmong = (subject: Subject, those: readonly Subject[]): boolean =>
    those.includes(subject) || those.includes('ANYBODY') || (subject !== 'ANYBODY' && those.includes('ACCOUNT'));
  const row = (name: string, allowed: readonly Subject[], seen: readonly Subject[] = []): string =>
    `| \`${name}\` | ${subjects.map((subject) => (isAmong(subject, allowed) ? '●' : isAmong(subject, seen) ? '○' : '')).join(' | ')} |`;
  const head = [`| | ${subjects.map((subject) => subject.toLowerCase()).join(' | ')} |`, `|---|${subjects.map(() => ':-:|').join('')}`];
  return [
    '# Who may use what',
    '',
    'Made from the table that the API decides by (`npm test` compares them). A coordinator belongs to the members too; coordinators and',
    'administrators act only behind a second factor. Which records somebody then sees is decided by the policy of their domain.',
    '',
    '## Questions and changes',
    '',
    ...head,
    ...[...declared].sort(([one], [other]) => (one < other ? -1 : 1)).map(([name, permission]) => row(name, PERMISSIONS[permission])),
    '',
    '## Own records and other people’s',
    '',
    'Where a field names a record; where it names several, the others stand under their argument. Own: the reader’s, or of an organization that they',
    'represent. ○: who sees the record and may not do this with it, which is FORBIDDEN. To everybody else another’s record is as one that never was:',
    'both are answered alike. The test asks each field as each reader for their own, for a stranger’s and for nothing.',
    '',
    ...head,
    ...Object.entries(records).flatMap(([name, { own, others, seen }]) => [
      row(`${name}, own`, own),
      row(`${name}, others’`, others, seen),
    ]),
    '',
    '## Fields that not everybody sees who sees their record',
    '',
    ...head,
    ...[...narrow].sort(([one], [other]) => (one < other ? -1 : 1)).map(([name, allowed]) => row(name, allowed)),
    '',
  ].join('\n');
}
