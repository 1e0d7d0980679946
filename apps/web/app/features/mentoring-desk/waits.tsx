// What waits for the reader, the worst first: who, what, by when, and the one thing to press.
import { Link } from 'react-router';
import { useMessages } from '../../i18n/messages';
import { Deadline } from '../../ui/deadline';
import type { InboxRow } from '../desk/desk.server';
import { InboxRows } from '../desk/inbox-rows';
import type { DeskWait } from './mentoring-desk.server';

export function Waits({ waits, inbox }: { readonly waits: readonly DeskWait[]; readonly inbox: readonly InboxRow[] }) {
  const { say } = useMessages();
  const count = waits.length + inbox.reduce((sum, one) => sum + one.count, 0);
  const late = waits.filter(({ due }) => due?.isOver).length;
  return (
    <section aria-labelledby="waits">
      <div className="head">
        <h2 id="waits">{say('mentoringDesk.waits')}</h2>
        {count > 0 ? (
          <span className="meta">
            {[say('mentoringDesk.things', { count }), late > 0 ? say('mentoringDesk.thingsLate', { count: late }) : null]
              .filter(Boolean)
              .join(', ')}
          </span>
        ) : null}
      </div>
      {count === 0 ? (
        <p className="soft">
          {say('desk.nothing.title')}. {say('desk.nothing.text')}
        </p>
      ) : (
        <ul className="ledger">
          {waits.map((wait) => (
            <WaitRow key={`${wait.kind} ${wait.id}`} wait={wait} />
          ))}
          <InboxRows inbox={inbox} />
        </ul>
      )}
    </section>
  );
}

function WaitRow({ wait: { kind, who, title, due, place } }: { readonly wait: DeskWait }) {
  const { language, say } = useMessages();
  const passesOn = (kind === 'request' || kind === 'consultation') && due && !due.isOver;
  return (
    <li className={due?.isOver ? 'wait wait--over' : 'wait'}>
      <div className="wait__who">
        <p>
          <b lang={who.organization === null ? who.lang : undefined}>{who.name}</b>
        </p>
        {who.organization ? (
          <p className="meta" lang={who.lang}>
            {who.organization}
          </p>
        ) : null}
        <p>{title === null ? say(`mentoringDesk.wait.${kind}Unnamed`) : say(`mentoringDesk.wait.${kind}`, { title })}</p>
      </div>
      <Deadline due={due}>{passesOn ? say('mentoringDesk.passesOn') : null}</Deadline>
      <Link className="btn" to={`/${language}/${place}`}>
        {say(`mentoringDesk.go.${kind}`)}
        <span className="vh">, {who.name}</span>
      </Link>
    </li>
  );
}
