// A mentor's plain data.
import type { ReactNode } from 'react';
import { useMessages } from '../../i18n/messages';
import type { MentorInWords } from './mentor-card.server';

interface MentorFactsProps {
  readonly mentor: MentorInWords;
  /** What only some readers are given. */
  readonly children?: ReactNode;
}

export function MentorFacts({ mentor, children }: MentorFactsProps) {
  const { say } = useMessages();
  const { languages, seats, regions, ways, takesConsultations } = mentor;
  return (
    <dl className="facts">
      <MentorFact name={say('organization.languages')} lines={languages} />
      <MentorFact name={say('organization.region')} lines={seats.map(({ name }) => name)} />
      <MentorFact name={say('mentors.knows')} lines={regions.map(({ name }) => name)} />
      <MentorFact name={say('mentors.ways')} lines={ways.map((way) => say(`mentoring.way.${way}`))} />
      <MentorFact name={say('mentors.urgent')} lines={[say(takesConsultations ? 'mentors.takes' : 'mentors.takesNot')]} />
      {children}
    </dl>
  );
}

/** What is not given is left out. */
export function MentorFact({ name, lines }: { readonly name: string; readonly lines: readonly string[] }) {
  if (lines.length === 0) return null;
  return (
    <div>
      <dt>{name}</dt>
      {lines.map((line) => (
        <dd key={line}>{line}</dd>
      ))}
    </div>
  );
}
