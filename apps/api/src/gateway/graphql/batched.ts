/** Loads records for fields of a request: what they ask for before the event loop turns is read together. */
import type { GraphqlContext } from './context.js';

export type Load<Value> = (context: GraphqlContext, id: string) => Promise<Value | null>;

interface Batch<Value> {
  readonly ids: Set<string>;
  readonly values: Promise<ReadonlyMap<string, Value>>;
}

/** `find` gets all ids of a batch and answers those that the request's actor may see. */
export function batched<Value>(
  find: (context: GraphqlContext, ids: readonly string[]) => Promise<ReadonlyMap<string, Value>>,
): Load<Value> {
  const waiting = new WeakMap<GraphqlContext, Batch<Value>>();

  function open(context: GraphqlContext): Batch<Value> {
    const ids = new Set<string>();
    const values = new Promise<void>((resolve) => setImmediate(resolve)).then(() => {
      waiting.delete(context);
      return find(context, [...ids]);
    });
    const batch = { ids, values };
    waiting.set(context, batch);
    return batch;
  }

  return async (context, id) => {
    const batch = waiting.get(context) ?? open(context);
    batch.ids.add(id);
    return (await batch.values).get(id) ?? null;
  };
}
