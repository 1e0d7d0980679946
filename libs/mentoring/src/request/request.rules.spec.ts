/** The machines as data: nothing is reached that the contract does not name. */
import { describe, expect, it } from '@jest/globals';
import { PAIRING_STATUSES } from '../pairing/pairing.js';
import { nextPairingStatus, PAIRING_EVENTS, PAIRING_STATES } from '../pairing/pairing.rules.js';
import { PRACTICE_NOTE_STATES } from '../practice-note/practice-note.js';
import { PRACTICE_NOTE_WAYS } from '../practice-note/practice-note.rules.js';
import { headlineWarnings, looksLikeIdentificationNumber } from './headline.rules.js';
import { REQUEST_STATUSES } from './request.js';
import { isOpen, nextRequestStatus, REQUEST_EVENTS, REQUEST_STATES } from './request.rules.js';

describe('a request', () => {
  it('goes where the contract says, and nowhere else', () => {
    const ways = REQUEST_STATUSES.flatMap((from) => Object.values(REQUEST_STATES[from]).map((to) => `${from} ${to}`));
    expect(ways.sort()).toEqual([
      'ASKED ASKED',
      'ASKED CLOSED',
      'ASKED MATCHED',
      'ASKED MORE_ASKED',
      'ASKED QUEUED',
      'ASKED WITHDRAWN',
      'MATCHED QUEUED',
      'MORE_ASKED ASKED',
      'MORE_ASKED CLOSED',
      'MORE_ASKED WITHDRAWN',
      'OPEN ASKED',
      'OPEN QUEUED',
      'QUEUED ASKED',
      'QUEUED CLOSED',
      'QUEUED WITHDRAWN',
    ]);
    expect(REQUEST_EVENTS.filter((event) => nextRequestStatus('CLOSED', event) ?? nextRequestStatus('WITHDRAWN', event))).toEqual([]);
    expect(REQUEST_STATUSES.filter(isOpen)).toEqual(['ASKED', 'MORE_ASKED', 'QUEUED']);
  });

  it('warns of names, cases and ways to reach somebody in its headline, and of nothing else', () => {
    expect(headlineWarnings('Как обжаловать отказ в доступе к материалам дела')).toEqual([]);
    expect(headlineWarnings('Апелляция по уголовному делу в Атырау')).toEqual([]);
    expect(headlineWarnings('Жалоба от Ивана Петрова на суд')).toEqual(['NAME']);
    expect(headlineWarnings('Дело Серікова А.Б.')).toEqual(['NAME']);
    expect(headlineWarnings('Дело 7594-25-00-2к/1234')).toEqual(['CASE_NUMBER']);
    expect(headlineWarnings('Позвоните +7 701 123 45 67')).toContain('PHONE');
    expect(headlineWarnings('пишите на a@b.kz')).toEqual(['EMAIL']);
    expect(['850101300123', '8501 0130 0123', '2026 год, статья 12'].map(looksLikeIdentificationNumber)).toEqual([true, true, false]);
  });
});

describe('a pairing', () => {
  it('is proposed, accepted, active, paused and over, and a consultation active at once', () => {
    const ways = PAIRING_STATUSES.flatMap((from) => Object.values(PAIRING_STATES[from]).map((to) => `${from} ${to}`));
    expect(ways.sort()).toEqual([
      'ACCEPTED ACTIVE',
      'ACCEPTED ENDED',
      'ACTIVE ACTIVE',
      'ACTIVE COMPLETED',
      'ACTIVE ENDED',
      'ACTIVE PAUSED',
      'PAUSED ACTIVE',
      'PAUSED COMPLETED',
      'PAUSED ENDED',
      'PROPOSED ACCEPTED',
      'PROPOSED ENDED',
    ]);
    expect(nextPairingStatus('CONSULTATION', 'PROPOSED', 'ACCEPT')).toBe('ACTIVE');
    expect(nextPairingStatus('PAIRING', 'PROPOSED', 'ACCEPT')).toBe('ACCEPTED');
    expect(PAIRING_EVENTS.filter((event) => nextPairingStatus('PAIRING', 'ENDED', event))).toEqual([]);
  });
});

describe('a practice note', () => {
  it('is proposed, and answered or withdrawn once', () => {
    const ways = PRACTICE_NOTE_STATES.flatMap((from) => Object.values(PRACTICE_NOTE_WAYS[from]).map((to) => `${from} ${to}`));
    expect(ways.sort()).toEqual(['PROPOSED AGREED', 'PROPOSED DECLINED', 'PROPOSED WITHDRAWN']);
  });
});
