/** A channel on which every data statement is announced to whoever listens; it costs nothing while nobody does. */
import { channel } from 'node:diagnostics_channel';

/** What was sent to PostgreSQL, without its values. */
export interface Statement {
  /** The name of a prepared statement; null for a statement of a transaction. */
  readonly name: string | null;
  readonly text: string;
}

const statements = channel('nnrlk.statement');

export function announceStatement(statement: Statement): void {
  if (statements.hasSubscribers) statements.publish(statement);
}

/** Calls `listener` for each statement of this process until the returned function is called. For tests that count them. */
export function onStatement(listener: (statement: Statement) => void): () => void {
  const heard = (message: unknown): void => listener(message as Statement);
  statements.subscribe(heard);
  return () => {
    statements.unsubscribe(heard);
  };
}
