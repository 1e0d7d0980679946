/** Mail leaves when its transaction was kept, in the reader's language, with a neutral face; without a server the outbox keeps it. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { DELIVER_MAIL, JobWorker, MailDelivery, Mailroom, type CalendarEntry, type MailMessage, type MailTemplate } from '#platform';
import { eventually } from '../support/eventually.js';
import { openMailbox, type Mailbox } from '../support/mailbox.js';
import { startPlatform, type RunningPlatform } from '../support/running-platform.js';

const NEWS: MailTemplate<{ readonly link: string }> = {
  name: 'news',
  kind: 'MESSAGE',
  words: {
    KK: ({ link }) => ({ paragraphs: ['Жаңа хабарлама бар.'], action: { label: 'Оқу', link } }),
    RU: ({ link }) => ({ paragraphs: ['Есть новое сообщение.'], action: { label: 'Прочитать', link } }),
    EN: ({ link }) => ({ paragraphs: ['There is a new message.'], action: { label: 'Read', link } }),
  },
};
const PERSON = '00000000-0000-4000-8000-000000000001';

function stage(platform: RunningPlatform, to = 'aliya@example.org', entry?: CalendarEntry): Promise<string> {
  return platform.database.transaction((transaction) =>
    platform.get(Mailroom).stage(transaction, {
      to,
      personId: PERSON,
      template: NEWS,
      locale: 'KK',
      parameters: { link: 'https://n.example/x' },
      ...(entry ? { entry } : {}),
    }),
  );
}

function startWorker(platform: RunningPlatform): Promise<JobWorker> {
  const delivery = platform.get(MailDelivery);
  const worker = new JobWorker({
    url: platform.clone.runtimeUrl,
    log: { warn: () => undefined, error: () => undefined },
    handlers: [{ name: DELIVER_MAIL, run: ({ messageId }, context) => delivery.deliver(String(messageId), context) }],
  });
  return worker.start().then(() => worker);
}

async function message(platform: RunningPlatform, id: string): Promise<MailMessage | undefined> {
  return (await platform.get(Mailroom).find([id])).get(id);
}

describe('mail with an SMTP server', () => {
  let mailbox: Mailbox;
  let platform: RunningPlatform;
  let worker: JobWorker;

  beforeAll(async () => {
    mailbox = await openMailbox();
    platform = await startPlatform({ SMTP_URL: mailbox.url, PUBLIC_URL: 'https://network.example' });
    worker = await startWorker(platform);
  });

  beforeEach(() => mailbox.refuse(null));

  afterAll(async () => {
    await worker.stop();
    await platform.stop();
    await mailbox.close();
  });

  it('arrives in the language of its reader, and from nobody in particular', async () => {
    const id = await stage(platform);
    await eventually(async () => expect(mailbox.received).toHaveLength(1));
    const [mail] = mailbox.received;
    expect(mail).toMatchObject({ from: 'no-reply@network.example', to: ['aliya@example.org'] });
    expect(mail?.source).toContain(`Message-ID: <${id}@network.example>`);
    expect(mail?.source).toContain('Auto-Submitted: auto-generated');
    expect(mail?.source).toContain('Content-Type: multipart/alternative');
    expect(mail?.source).toMatch(/^Subject: =\?UTF-8\?/m);
    await eventually(async () => expect(await message(platform, id)).toMatchObject({ state: 'SENT', reason: null }));
  });

  it('is forgotten once it has left: the link in it opens accounts', async () => {
    const id = await stage(platform);
    await eventually(async () => expect(await message(platform, id)).toMatchObject({ state: 'SENT' }));
    expect(await platform.get(Mailroom).content(id)).toBeNull();
    const [row] = await platform.database.read<{ keys: number }>(
      { name: 'keys', text: 'select count(*)::int as keys from sealing_key' },
      [],
    );
    expect(row?.keys).toBe(0);
  });

  it('carries an invitation as calendars and mail programs take it, until it has left', async () => {
    const before = mailbox.received.length;
    const entry = {
      uid: 'one',
      sequence: 1,
      startsAt: new Date('2026-11-25T05:00:00Z'),
      minutes: 30,
      summary: 'Кездесу',
      state: 'CANCELLED',
    } as const;
    const id = await stage(platform, 'aliya@example.org', entry);
    await eventually(async () => expect(await message(platform, id)).toMatchObject({ state: 'SENT' }));
    const source = mailbox.received[before]?.source ?? '';
    expect(source).toMatch(/Content-Type: text\/calendar; charset=utf-8; method=CANCEL/);
    expect(source).toMatch(/Content-Type: application\/ics; name=invitation\.ics/);
    const [, encoded = ''] = /application\/ics[\s\S]*?\r?\n\r?\n([A-Za-z0-9+/=\r\n]+)/.exec(source) ?? [];
    const attached = Buffer.from(encoded, 'base64').toString().replaceAll('\r\n ', '');
    for (const line of ['METHOD:CANCEL', 'UID:one', 'SEQUENCE:1', 'SUMMARY:Кездесу', 'ORGANIZER:mailto:no-reply@network.example'])
      expect(attached.split('\r\n')).toContain(line);
    expect(attached.match(/mailto:[^\r]+/g)).toEqual(['mailto:no-reply@network.example', 'mailto:aliya@example.org']);
  });

  it('is sent once, also where its job runs again', async () => {
    const before = mailbox.received.length;
    const id = await stage(platform);
    await eventually(async () => expect(await message(platform, id)).toMatchObject({ state: 'SENT' }));
    await platform.get(MailDelivery).deliver(id, { isLastAttempt: false });
    expect(mailbox.received).toHaveLength(before + 1);
  });

  it('is never sent where its transaction fails', async () => {
    const before = mailbox.received.length;
    const failing = platform.database.transaction(async (transaction) => {
      const mail = {
        to: 'a@example.org',
        personId: null,
        template: NEWS,
        locale: 'EN' as const,
        parameters: { link: 'https://n.example' },
      };
      await platform.get(Mailroom).stage(transaction, mail);
      throw new Error('changed my mind');
    });
    await expect(failing).rejects.toThrow('changed my mind');
    const id = await stage(platform);
    await eventually(async () => expect(await message(platform, id)).toMatchObject({ state: 'SENT' }));
    expect(mailbox.received).toHaveLength(before + 1);
  });

  it('has bounced where the server does not know the mailbox, with its code and not with its words', async () => {
    mailbox.refuse({ code: 550, message: '5.1.1 <aliya@example.org> unknown' });
    const id = await stage(platform);
    await eventually(async () => expect(await message(platform, id)).toMatchObject({ state: 'BOUNCED', reason: '5.1.1' }));
  });

  it('is tried again while the server is busy, and given up after days', async () => {
    mailbox.refuse({ code: 451, message: '4.7.1 aliya@example.org: try later' });
    const id = await stage(platform);
    await eventually(async () => {
      const [job] = await platform.database.read<{ error: string }>(
        { name: 'last-error', text: 'select last_error as error from graphile_worker.jobs where key = $1' },
        [`mail:${id}`],
      );
      expect(job?.error).toContain('(4.7.1)');
      expect(job?.error).not.toContain('aliya');
    });
    await expect(platform.get(MailDelivery).deliver(id, { isLastAttempt: true })).rejects.toThrow('4.7.1');
    expect(await message(platform, id)).toMatchObject({ state: 'FAILED', reason: '4.7.1' });
  });

  it('can come back later, and that is noted', async () => {
    const id = await stage(platform);
    await eventually(async () => expect(await message(platform, id)).toMatchObject({ state: 'SENT' }));
    const note = (what: string) =>
      platform.database.transaction((transaction) => platform.get(Mailroom).noteBounce(transaction, what, '5.2.2'));
    expect(await note(id)).toBe(true);
    expect(await note(PERSON)).toBe(false);
    expect(await message(platform, id)).toMatchObject({ state: 'BOUNCED', reason: '5.2.2' });
  });

  it.each(['a@example.org, b@example.org', 'a@example.org\r\nBcc: b@example.org', 'Ә <a@example.org>', 'nobody', ''])(
    'is not staged for %j, which is no mailbox',
    async (to) => {
      await expect(stage(platform, to)).rejects.toThrow('no mailbox');
    },
  );
});

describe('mail without an SMTP server', () => {
  let platform: RunningPlatform;
  let worker: JobWorker;

  beforeAll(async () => {
    platform = await startPlatform();
    worker = await startWorker(platform);
  });

  afterAll(async () => {
    await worker.stop();
    await platform.stop();
  });

  it('is kept in the outbox, where it can be read and handed on', async () => {
    const id = await stage(platform);
    await eventually(async () => expect(await message(platform, id)).toMatchObject({ state: 'KEPT', to: 'aliya@example.org' }));
    const content = await platform.get(Mailroom).content(id);
    expect(content).toMatchObject({ subject: 'Сізге хабарлама бар' });
    expect(content?.text).toContain('https://n.example/x');
    const [row] = await platform.database.read<{ content: Buffer }>({ name: 'mail', text: 'select content from mail_message' }, []);
    expect(row?.content.toString('latin1')).not.toContain('n.example');
  });

  it('is listed newest first, page by page', async () => {
    const ids = [await stage(platform), await stage(platform), await stage(platform)].reverse();
    const mailroom = platform.get(Mailroom);
    const first = await mailroom.page({}, { size: 2, direction: 'FORWARD', cursor: null });
    expect(first.items.map(({ item }) => item.id)).toEqual(ids.slice(0, 2));
    expect(first.hasNextPage).toBe(true);
    const next = await mailroom.page({}, { size: 2, direction: 'FORWARD', cursor: first.items[1]?.cursor ?? null });
    expect(next.items.map(({ item }) => item.id)[0]).toBe(ids[2]);
    const back = await mailroom.page({}, { size: 2, direction: 'BACKWARD', cursor: next.items[0]?.cursor ?? null });
    expect(back.items.map(({ item }) => item.id)).toEqual(ids.slice(0, 2));
    expect(await mailroom.counts()).toMatchObject({ KEPT: expect.any(Number) });
  });

  it('forgets a person, and what had not left never leaves', async () => {
    const id = await stage(platform);
    await platform.database.transaction((transaction) => platform.get(Mailroom).forgetPerson(transaction, PERSON));
    expect(await message(platform, id)).toMatchObject({ state: 'FAILED', reason: 'FORGOTTEN', to: '', personId: null });
    expect(await platform.get(Mailroom).content(id)).toBeNull();
  });

  it('is deleted with its keys half a year after it was settled', async () => {
    const id = await stage(platform);
    await eventually(async () => expect(await message(platform, id)).toMatchObject({ state: 'KEPT' }));
    await platform.get(MailDelivery).tidy(new Date());
    expect(await message(platform, id)).toBeDefined();
    await platform.get(MailDelivery).tidy(new Date(Date.now() + 181 * 86_400_000));
    expect(await message(platform, id)).toBeUndefined();
    const [row] = await platform.database.read<{ keys: number }>(
      { name: 'keys', text: 'select count(*)::int as keys from sealing_key' },
      [],
    );
    expect(row?.keys).toBe(0);
  });
});
