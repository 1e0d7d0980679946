/** An entry of a calendar (RFC 5545), as a file or as an invitation in a mail (RFC 5546). A telephone shows it to whoever holds it: it names nobody. */

export interface CalendarEntry {
  /** The same for every version of the entry, so that a later one takes the place of an earlier. */
  readonly uid: string;
  /** Counts the versions. */
  readonly sequence: number;
  readonly startsAt: Date;
  readonly minutes: number;
  /** Neutral: what a locked screen may show. */
  readonly summary: string;
  readonly state: 'CANCELLED' | 'CONFIRMED';
}

/** Mailboxes: whoever sends it, and the one who is invited, alone. */
export interface Invitation {
  readonly organizer: string;
  readonly attendee: string;
}

/** Kazakhstan has one time since the first of March 2024; a program whose own zones are older goes by this. */
const ZONE = 'Asia/Almaty';
const ZONE_LINES = [
  'BEGIN:VTIMEZONE',
  `TZID:${ZONE}`,
  'BEGIN:STANDARD',
  'DTSTART:20240301T000000',
  'TZOFFSETFROM:+0600',
  'TZOFFSETTO:+0500',
  'TZNAME:+05',
  'END:STANDARD',
  'END:VTIMEZONE',
];

/** REQUEST and CANCEL are for a mail, PUBLISH for a file of one's own. */
export type CalendarMethod = 'CANCEL' | 'PUBLISH' | 'REQUEST';

export function invitationMethod({ state }: Pick<CalendarEntry, 'state'>): Exclude<CalendarMethod, 'PUBLISH'> {
  return state === 'CANCELLED' ? 'CANCEL' : 'REQUEST';
}

/** `writtenAt`: of this version. Without an invitation it is a file of one's own. */
export function calendarText(entry: CalendarEntry, writtenAt: Date, invitation: Invitation | null = null): string {
  const { uid, sequence, startsAt, minutes, summary, state } = entry;
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//calendar//EN',
    'CALSCALE:GREGORIAN',
    `METHOD:${invitation ? invitationMethod(entry) : 'PUBLISH'}`,
    ...ZONE_LINES,
    'BEGIN:VEVENT',
    `UID:${uid}`,
    `SEQUENCE:${sequence}`,
    `DTSTAMP:${inUtc(writtenAt)}`,
    `DTSTART;TZID=${ZONE}:${inZone(startsAt)}`,
    `DTEND;TZID=${ZONE}:${inZone(new Date(startsAt.getTime() + minutes * 60_000))}`,
    `SUMMARY:${escaped(summary)}`,
    `STATUS:${state}`,
    'CLASS:PRIVATE',
    // Nobody reads what a program would answer.
    ...(invitation
      ? [
          `ORGANIZER:mailto:${invitation.organizer}`,
          `ATTENDEE;ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=FALSE:mailto:${invitation.attendee}`,
        ]
      : []),
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return `${lines.map(folded).join('\r\n')}\r\n`;
}

/** 20261124T093000Z */
function inUtc(instant: Date): string {
  return `${instant.toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;
}

const LOCAL = new Intl.DateTimeFormat('sv-SE', { timeZone: ZONE, dateStyle: 'short', timeStyle: 'medium' });

/** 20261124T143000 */
function inZone(instant: Date): string {
  return LOCAL.format(instant).replace(/[-:]/g, '').replace(' ', 'T');
}

function escaped(text: string): string {
  return text.replace(/[\\;,]/g, '\\$&').replace(/\r?\n/g, '\\n');
}

const MOST_OCTETS = 75;

/** A line has 75 octets at most, no character torn; the next one of it begins with a space. */
function folded(line: string): string {
  const parts = [''];
  let octets = 0;
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (octets + size > MOST_OCTETS) {
      parts.push('');
      octets = 1;
    }
    parts[parts.length - 1] += character;
    octets += size;
  }
  return parts.join('\r\n ');
}
