/** docs/access.md, made of the table that the API decides by. */
import { PERMISSIONS, type Permission, type Subject } from '../../apps/api/src/gateway/access/permission.js';

export function accessPage(
  declared: ReadonlyMap<string, Permission>,
  narrow: ReadonlyMap<string, readonly Subject[]>,
  subjects: readonly Subject[],
): string {
  const row = (name: string, allowed: readonly Subject[]): string =>
    `| \`${name}\` | ${subjects.map((subject) => (allowed.includes(subject) || allowed.includes('ANYBODY') || (subject !== 'ANYBODY' && allowed.includes('ACCOUNT')) ? '●' : '')).join(' | ')} |`;
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
    '## Fields that not everybody sees who sees their record',
    '',
    ...head,
    ...[...narrow].sort(([one], [other]) => (one < other ? -1 : 1)).map(([name, allowed]) => row(name, allowed)),
    '',
  ].join('\n');
}
