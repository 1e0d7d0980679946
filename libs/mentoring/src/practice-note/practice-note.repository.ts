/** Practice notes without their words: of what, by whom, and what the other side said. */
import { Injectable } from '@nestjs/common';
import { Database, type NamedStatement, type Transaction } from '#platform';
import type { PracticeNoteFacts, PracticeNoteState } from './practice-note.js';

const SELECT = `
  select n.id, n.pairing_id as "pairingId", n.goal_id as "goalId", n.session_id as "sessionId", n.state,
    n.proposed_by as "proposedBy", author.side as "proposedSide", n.proposed_at as "proposedAt",
    n.answered_by as "answeredBy", n.answered_at as "answeredAt"
  from mentoring_practice_note as n join mentoring_participant as author on author.id = n.proposed_by`;

/** As many as a pairing can have are no more than its page shows. */
const OF_PAIRINGS: NamedStatement = {
  name: 'practice-notes.of-pairings',
  text: `${SELECT} where n.pairing_id = any ($1::uuid[]) order by n.proposed_at desc, n.id`,
};

/** An agreed note with whose it is. */
export interface AgreedFacts {
  readonly accountId: string;
  readonly authorId: string;
  readonly focusAreaCodes: readonly string[];
}

@Injectable()
export class PracticeNoteRepository {
  constructor(private readonly database: Database) {}

  ofPairings(pairingIds: readonly string[]): Promise<PracticeNoteFacts[]> {
    return this.database.readCurrent<PracticeNoteFacts>(OF_PAIRINGS, [pairingIds]);
  }

  inPairing(transaction: Transaction, pairingId: string): Promise<PracticeNoteFacts[]> {
    return transaction.query<PracticeNoteFacts>(OF_PAIRINGS.text, [[pairingId]]);
  }

  async insert(
    transaction: Transaction,
    note: Pick<PracticeNoteFacts, 'goalId' | 'id' | 'pairingId' | 'proposedAt' | 'proposedBy' | 'sessionId'>,
  ): Promise<void> {
    const { id, pairingId, goalId, sessionId, proposedBy, proposedAt } = note;
    await transaction.query(
      `insert into mentoring_practice_note (id, pairing_id, goal_id, session_id, state, proposed_by, proposed_at)
       values ($1, $2, $3, $4, 'PROPOSED', $5, $6)`,
      [id, pairingId, goalId, sessionId, proposedBy, proposedAt],
    );
  }

  /** `answer` null: its author took it back. */
  async settle(
    transaction: Transaction,
    id: string,
    { state, answer }: { state: PracticeNoteState; answer: { readonly by: string; readonly at: Date } | null },
  ): Promise<void> {
    await transaction.query('update mentoring_practice_note set state = $2, answered_by = $3, answered_at = $4 where id = $1', [
      id,
      state,
      answer?.by ?? null,
      answer?.at ?? null,
    ]);
  }

  /** null: it is not agreed, or its author has no account that works. */
  async agreed(transaction: Transaction, id: string): Promise<AgreedFacts | null> {
    const [facts] = await transaction.query<AgreedFacts>(
      `select a.id as "accountId", a.person_id as "authorId", r.focus_area_codes as "focusAreaCodes"
       from mentoring_practice_note as n
       join mentoring_participant as author on author.id = n.proposed_by
       join mentoring_request as r on r.id = author.request_id
       join account as a on a.person_id = author.person_id
       where n.id = $1 and n.state = 'AGREED' and a.disabled_at is null`,
      [id],
    );
    return facts ?? null;
  }
}
