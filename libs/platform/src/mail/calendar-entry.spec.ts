/** A calendar entry is what programs expect: folded, escaped, in the time of Kazakhstan, and an invitation only in a mail. */
import { describe, expect, it } from '@jest/globals';
import { calendarText, type CalendarEntry } from './calendar-entry.rules.js';

const ENTRY: CalendarEntry = {
  uid: '00000000-0000-4000-8000-000000000001',
  sequence: 0,
  startsAt: new Date('2026-11-25T19:30:00Z'),
  minutes: 60,
  summary: 'Кездесу',
  state: 'CONFIRMED',
};
const AT = new Date('2026-11-24T09:30:00Z');

/** Lines as a program reads them. */
function linesOf(text: string): string[] {
  expect(text.endsWith('\r\n')).toBe(true);
  const raw = text.slice(0, -2).split('\r\n');
  expect(raw.filter((line) => Buffer.byteLength(line) > 75 || line.includes('\n'))).toEqual([]);
  return text.slice(0, -2).replaceAll('\r\n ', '').split('\r\n');
}

describe('a calendar entry', () => {
  it('is a file of one’s own, at the hour that clocks in Almaty show', () => {
    const lines = linesOf(calendarText(ENTRY, AT));
    expect(lines).toEqual(
      expect.arrayContaining(['METHOD:PUBLISH', 'DTSTART;TZID=Asia/Almaty:20261126T003000', 'DTEND;TZID=Asia/Almaty:20261126T013000']),
    );
    expect(lines).toEqual(expect.arrayContaining(['DTSTAMP:20261124T093000Z', 'STATUS:CONFIRMED', 'TZOFFSETTO:+0500']));
    expect(lines.filter((line) => /^(ORGANIZER|ATTENDEE)/.test(line))).toEqual([]);
    for (const begun of lines.filter((line) => line.startsWith('BEGIN:'))) expect(lines).toContain(begun.replace('BEGIN', 'END'));
  });

  it('is an invitation of one person, and its cancelling a later version of the same', () => {
    const invitation = { organizer: 'no-reply@network.example', attendee: `${'a'.repeat(64)}@mail.example` };
    const invited = linesOf(calendarText(ENTRY, AT, invitation));
    const cancelled = linesOf(calendarText({ ...ENTRY, sequence: 1, state: 'CANCELLED' }, AT, invitation));
    expect(invited).toEqual(expect.arrayContaining(['METHOD:REQUEST', 'SEQUENCE:0', 'ORGANIZER:mailto:no-reply@network.example']));
    expect(invited.filter((line) => line.startsWith('ATTENDEE'))).toEqual([
      expect.stringMatching(/RSVP=FALSE:mailto:a{64}@mail\.example$/),
    ]);
    expect(cancelled).toEqual(expect.arrayContaining(['METHOD:CANCEL', 'SEQUENCE:1', 'STATUS:CANCELLED', `UID:${ENTRY.uid}`]));
    expect(invited).toContain(`UID:${ENTRY.uid}`);
  });

  it('keeps a long summary whole, and nothing in it is taken for something else', () => {
    const summary = `${'Ұзақ кездесу '.repeat(20)}a;b,c\\d\nATTENDEE:mailto:x@y.example`;
    const lines = linesOf(calendarText({ ...ENTRY, summary }, AT));
    expect(lines).toContain(`SUMMARY:${'Ұзақ кездесу '.repeat(20)}a\\;b\\,c\\\\d\\nATTENDEE:mailto:x@y.example`);
    expect(lines.filter((line) => line.startsWith('ATTENDEE'))).toEqual([]);
  });
});
