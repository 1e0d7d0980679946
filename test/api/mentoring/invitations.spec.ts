/** A planned session is in the calendars of both sides, and out of them when it is called off; no calendar says of whom or what. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SessionService } from '#mentoring';
import { Mailroom } from '#platform';
import { rowsOf } from '../../support/directory-data.js';
import {
  addMentor,
  addSignedIn,
  answered,
  answerRequest,
  requestMentoring,
  type Headers,
  type TestMentor,
} from '../../support/mentoring-data.js';
import { moveClock, letClockRun } from '../../support/moved-clock.js';
import { addMember } from '../../support/people.js';
import { startApi, type RunningApi } from '../../support/running-api.js';
import { mailTo } from '../../support/staged-mail.js';

const MAILBOXES = ['mentor@invitations.example', 'mentee@invitations.example'] as const;

describe('the invitation to a session', () => {
  let api: RunningApi;
  let mentor: TestMentor;
  let mentee: Headers;
  let pairingId: string;
  let sessionId: string;

  /** Calendars that came with messages to a mailbox, the newest first, as lines. */
  const calendarsOf = async (mailbox: string): Promise<string[][]> => {
    const rows = await rowsOf<{ id: string }>(api, 'select id from mail_message where to_address = $1 order by staged_at desc', [mailbox]);
    const mailroom = api.application.get(Mailroom, { strict: false });
    const contents = await Promise.all(rows.map(({ id }) => mailroom.content(id)));
    return contents.flatMap((content) => (content?.calendar ? [content.calendar.text.replaceAll('\r\n ', '').split('\r\n')] : []));
  };
  const send = async (name: string, input: object, headers: Headers): Promise<void> => {
    const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input`;
    answered(await api.ask(`mutation ($input: ${type}!) { ${name}(input: $input) { __typename } }`, { input }, headers));
  };

  beforeAll(async () => {
    api = await startApi({ environment: { NNRLK_MODE: 'demo' } });
    const organizationId = await addMember(api, { name: 'Steppe Law', listing: 'PUBLIC' });
    const coordinator = await addSignedIn(api, { email: 'coordinator@invitations.example', appointment: 'COORDINATOR' });
    mentee = await addSignedIn(api, { email: MAILBOXES[1], name: 'Marat', organizationId });
    mentor = await addMentor(api, { email: MAILBOXES[0], name: 'Farida', organizationId }, { coordinator });
    const { id: requestId } = await requestMentoring(api, mentee, { preferredMentorIds: [mentor.id] });
    pairingId = answered(await answerRequest(api, mentor.headers, { requestId, answer: 'ACCEPT' })).pairing.id;
    const plan = { pairingId, startsAt: '2099-01-06T05:00:00Z', minutes: 45, way: 'ONLINE', topic: 'The appeal of Marat' };
    await send('planSession', plan, mentee);
    const [session] = answered(
      await api.ask('query ($id: ID!) { pairing(id: $id) { sessions { id } } }', { id: pairingId }, mentee),
    ).sessions;
    sessionId = session.id;
  });
  afterAll(() => api.stop());

  it('reaches both sides, each alone, with the time in Almaty and neither name nor topic', async () => {
    const both = await Promise.all(MAILBOXES.map(calendarsOf));
    for (const [index, calendars] of both.entries()) {
      const [lines = []] = calendars;
      expect(lines).toEqual(
        expect.arrayContaining(['METHOD:REQUEST', 'SEQUENCE:0', 'SUMMARY:Meeting', 'DTSTART;TZID=Asia/Almaty:20990106T100000']),
      );
      expect(lines.join('\n')).toContain(`mailto:${MAILBOXES[index]}`);
      expect(lines.join('\n')).not.toContain(MAILBOXES[1 - index]);
      expect(lines.join('\n')).not.toMatch(/Marat|Farida|appeal|entor[^@]/);
      expect((await mailTo(api, MAILBOXES[index] ?? ''))[0]).toContain('/mentoring/pairings/');
    }
    const [one, other] = both.map(([lines = []]) => lines.find((line) => line.startsWith('UID:')));
    expect(one).toBe(other);
  });

  it('is followed by a reminder a day before, which runs once', async () => {
    const [job] = await rowsOf<{ runAt: Date }>(
      api,
      `select run_at as "runAt" from graphile_worker._private_jobs as j join graphile_worker._private_tasks as t on t.id = j.task_id
       where t.identifier = 'remind-session'`,
    );
    expect(job?.runAt.toISOString()).toBe('2099-01-05T05:00:00.000Z');
    moveClock(api, '2099-01-05', 10);
    await api.application.get(SessionService, { strict: false }).remind(Buffer.from(sessionId, 'base64url').toString().split(':')[1] ?? '');
    letClockRun(api);
    for (const mailbox of MAILBOXES) expect((await mailTo(api, mailbox))[0]).toContain('06.01.2099, 10:00');
  });

  it('is taken back when the session is called off, under the same name and as a later version', async () => {
    await send('cancelSession', { sessionId }, mentor.headers);
    for (const mailbox of MAILBOXES) {
      const [cancelled = [], invited = []] = await calendarsOf(mailbox);
      expect(cancelled).toEqual(expect.arrayContaining(['METHOD:CANCEL', 'SEQUENCE:1', 'STATUS:CANCELLED']));
      expect(cancelled.find((line) => line.startsWith('UID:'))).toBe(invited.find((line) => line.startsWith('UID:')));
    }
    const jobs = await rowsOf(
      api,
      `select 1 from graphile_worker._private_jobs as j join graphile_worker._private_tasks as t on t.id = j.task_id where t.identifier = 'remind-session'`,
    );
    expect(jobs).toEqual([]);
  });
});
