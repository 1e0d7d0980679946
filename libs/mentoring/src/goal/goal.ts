/** What the two work towards, and who does what for it. */

export interface GoalFacts {
  readonly id: string;
  readonly pairingId: string;
  /** yyyy-mm-dd. */
  readonly dueOn: string | null;
  /** In per cent; at 100 it is reached. */
  readonly progress: number;
  readonly version: number;
}

/** Its words, sealed. */
export interface GoalWords {
  readonly title: string;
  /** How the two will know that it is reached. */
  readonly howWeKnow: string | null;
}

export interface ActionItemFacts {
  readonly id: string;
  readonly pairingId: string;
  readonly goalId: string | null;
  /** A participant's. */
  readonly ownerId: string;
  readonly dueOn: string | null;
  readonly doneAt: Date | null;
}

/** Its words, sealed. */
export interface ActionItemWords {
  readonly title: string;
}
