/** What waits for somebody, found from how things stand: nothing is stored, so nothing can be forgotten in it. */
import { Injectable } from '@nestjs/common';
import type { AccountActor } from '#kernel';
import { Database } from '#platform';

export const INBOX_KINDS = ['CONFIRM_ERASURE', 'ENROL_SECOND_FACTOR', 'INVITATION_BOUNCED', 'INVITATION_EXPIRED', 'UNDO_ERASURE'] as const;
export type InboxKind = (typeof INBOX_KINDS)[number];

export interface InboxItem {
  readonly kind: InboxKind;
  readonly count: number;
  /** The oldest; null where it has waited from the beginning. */
  readonly since: Date | null;
}

const WAITING = {
  name: 'inbox.waiting',
  text: `
    select kind, count(*)::integer as count, min(since) as since
    from (
      select 'UNDO_ERASURE' as kind, requested_at as since from erasure where person_id = $1 and state in ('REQUESTED', 'CONFIRMED')
      union all
      select 'CONFIRM_ERASURE', requested_at from erasure where $2 and state = 'REQUESTED'
      union all
      select case when m.state in ('BOUNCED', 'FAILED') then 'INVITATION_BOUNCED' else 'INVITATION_EXPIRED' end, i.sent_at
      from invitation as i left join mail_message as m on m.id = i.mail_message_id
      where $2 and i.token_digest is not null and (i.expires_at <= now() or m.state in ('BOUNCED', 'FAILED'))
    ) as waiting
    group by kind
    order by min(since), kind`,
};

@Injectable()
export class Inbox {
  constructor(private readonly database: Database) {}

  async of({ personId, isCoordinator, withheldRoles }: AccountActor): Promise<InboxItem[]> {
    const waiting = await this.database.readCurrent<InboxItem>(WAITING, [personId, isCoordinator]);
    return withheldRoles.length > 0 ? [{ kind: 'ENROL_SECOND_FACTOR', count: 1, since: null }, ...waiting] : waiting;
  }
}
