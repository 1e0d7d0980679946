/** What the network wrote to somebody, as it stands in the outbox. */
import { Database, Mailroom } from '#platform';
import type { RunningApi } from './running-api.js';

/** The texts of the messages to a mailbox with the invitations in them, the newest first. */
export async function mailTo({ application }: RunningApi, mailbox: string): Promise<string[]> {
  const database = application.get(Database, { strict: false });
  const rows = await database.transaction((transaction) =>
    transaction.query<{ id: string }>('select id from mail_message where to_address = $1 order by staged_at desc, id', [mailbox]),
  );
  const mailroom = application.get(Mailroom, { strict: false });
  const contents = await Promise.all(rows.map(({ id }) => mailroom.content(id)));
  return contents.map((content) => `${content?.text ?? ''}${content?.calendar?.text ?? ''}`);
}

/** The token at the end of the newest link to a page. */
export async function tokenIn(api: RunningApi, mailbox: string, page: string): Promise<string> {
  const links = (await mailTo(api, mailbox)).flatMap((text) => new RegExp(`/${page}/([\\w-]{43})`).exec(text)?.[1] ?? []);
  if (!links[0]) throw new Error(`Nobody wrote a link to ${page} to ${mailbox}`);
  return links[0];
}
