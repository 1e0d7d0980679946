/** Whatever the audit trail records has words for those who read it. */
import { describe, expect, it } from '@jest/globals';
import { globSync, readFileSync } from 'node:fs';
import { AUDIT_ACTIONS } from '../../apps/web/app/features/audit/audit-words.js';

interface Catalogue {
  readonly audit: { readonly did: Readonly<Record<string, string>> };
}

/** Where an action is chosen by a condition, both of its names count. */
function recordedActions(): string[] {
  const code = globSync(['libs/*/src/**/*.ts', 'apps/{cli,worker}/src/**/*.ts'], { exclude: ['**/*.spec.ts'] }).map((file) =>
    readFileSync(file, 'utf8'),
  );
  const named = code.flatMap((text) => [...text.matchAll(/\baction(?::| =)([^,;]+)/g)]).map(([, value]) => value ?? '');
  return [...new Set(named.flatMap((value) => value.match(/(?<=')[A-Z]+(?:_[A-Z]+)+(?=')/g) ?? []))].toSorted();
}

describe('the activity log', () => {
  it('can be narrowed to every action that is recorded', () => {
    const recorded = recordedActions();
    expect(recorded).toEqual(expect.arrayContaining(['ACCOUNT_DISABLED', 'ACCOUNT_ENABLED', 'MASTER_KEY_ROTATED', 'SIGNED_IN']));
    expect(recorded.filter((action) => !AUDIT_ACTIONS.includes(action))).toEqual([]);
  });

  it.each(['kk', 'ru', 'en'])('has words for every action, in %s', (language) => {
    const { audit } = JSON.parse(readFileSync(`apps/web/app/i18n/${language}.json`, 'utf8')) as Catalogue;
    expect(Object.keys(audit.did).toSorted()).toEqual([...AUDIT_ACTIONS].toSorted());
  });
});
