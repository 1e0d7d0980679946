/** A state machine of the code as the diagram that its page shows. */

/** Mermaid, in the order of the code; `initial` is where it begins. */
export function stateDiagram(states: Readonly<Record<string, Readonly<Partial<Record<string, string>>>>>, initial: string): string {
  const steps = Object.entries(states).flatMap(([from, events]) =>
    Object.entries(events).map(([event, to]) => `  ${from} --> ${to}: ${event.toLowerCase().replaceAll('_', ' ')}`),
  );
  const ends = Object.entries(states).filter(([, events]) => Object.keys(events).length === 0);
  return ['```mermaid', 'stateDiagram-v2', `  [*] --> ${initial}`, ...steps, ...ends.map(([state]) => `  ${state} --> [*]`), '```'].join(
    '\n',
  );
}
