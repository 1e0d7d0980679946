/** docs/mentoring.md draws the machines as they are in the code, and names every rule by which a pairing is judged. */
import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { PAIRING_STATES } from '../../libs/mentoring/src/pairing/pairing.rules.js';
import { PRACTICE_NOTE_WAYS } from '../../libs/mentoring/src/practice-note/practice-note.rules.js';
import { REQUEST_STATES } from '../../libs/mentoring/src/request/request.rules.js';
import { RHYTHM_DAYS } from '../../libs/mentoring/src/health/health.rules.js';
import { stateDiagram } from '../support/state-diagram.js';

describe('the page about mentoring', () => {
  const page = readFileSync('docs/mentoring.md', 'utf8');

  it.each([
    ['a request', stateDiagram(REQUEST_STATES, 'OPEN')],
    ['a pairing', stateDiagram(PAIRING_STATES, 'PROPOSED')],
    ['a practice note', stateDiagram(PRACTICE_NOTE_WAYS, 'PROPOSED')],
  ])('draws %s as the code has it', (_name, diagram) => {
    expect(page).toContain(diagram);
  });

  it('names the rhythms by their days', () => {
    for (const [rhythm, days] of Object.entries(RHYTHM_DAYS)) expect(page).toContain(`\`${rhythm}\` ${days}`);
  });
});
