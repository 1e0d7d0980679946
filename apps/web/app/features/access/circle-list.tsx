// Each circle of people who can see a record, how many they are, and by which rules.
import { Link } from 'react-router';
import { useMessages } from '../../i18n/messages';
import type { Circle } from './circles';

interface CircleListProps {
  readonly circles: readonly Circle[];
  /** Of the headings: one below that of where the list stands. */
  readonly Heading: 'h2' | 'h3';
}

export function CircleList({ circles, Heading }: CircleListProps) {
  const { language, say } = useMessages();
  return (
    <div className="stack">
      <ul className="ledger about">
        {circles.map(({ audience, count, reasons, names }) => (
          <li key={audience ?? names.join()}>
            <Heading className="side-title">
              {audience ? say(`access.audience.${audience}`) : say(names.length > 0 ? 'access.named' : 'access.others')}
              {count === null ? null : <span className="count count--quiet">{count}</span>}
            </Heading>
            {reasons.map((because) => (
              <p key={because}>{because}</p>
            ))}
            {names.length > 0 ? (
              <p className="meta">{audience ? say('access.among', { names: names.join(', ') }) : names.join(', ')}</p>
            ) : null}
          </li>
        ))}
      </ul>
      <p>
        <Link className="tap" to={`/${language}/access`}>
          {say('access.title')}
        </Link>
      </p>
    </div>
  );
}

/** The line that opens the list where a record stands. */
export function WhoCanSeeFold({ circles }: { readonly circles: readonly Circle[] }) {
  const { say } = useMessages();
  return (
    <details className="disclosure">
      <summary>{say('access.question')}</summary>
      <CircleList circles={circles} Heading="h2" />
    </details>
  );
}
