// How an organization belongs to the network: since when, until when, by which steps, and the next ones.
import { Link } from 'react-router';
import { useMessages } from '../../i18n/messages';
import { Reach } from '../../ui/reach';
import { Status } from '../../ui/status';
import { MembershipStep } from './membership-step';
import { standsInNetwork, LEAVING_REASONS, MEMBERSHIP_KINDS, STEP_REASONS } from './membership-words';
import type { RefusedStep, ShownMembership } from './membership.server';

interface MembershipSectionProps {
  readonly slug: string;
  readonly membership: ShownMembership;
  /** What the reader does with it besides reading. */
  readonly keeper: 'MANAGER' | 'COORDINATOR' | null;
  readonly answer: RefusedStep | undefined;
}

export function MembershipSection({ slug, membership, keeper, answer }: MembershipSectionProps) {
  const { language, say } = useMessages();
  const { status, until, nextSteps } = membership;
  const steps = keeper === 'COORDINATOR' ? nextSteps : [];
  return (
    <section className="block stack" aria-labelledby="membership">
      <h2 id="membership">{say('membership.title')}</h2>
      <Status kind={MEMBERSHIP_KINDS[status]} word={say(`membership.status.${status}`)}>
        {until ? say(`membership.until.${status}`, { date: until }) : say('membership.since', { date: membership.since })}
      </Status>
      {keeper && standsInNetwork(status) ? (
        <Link className="btn" to={`/${language}/members/${slug}/renew`}>
          {say('membership.renew')}
        </Link>
      ) : null}
      {steps.map((step) => (
        <MembershipStep key={step} step={step} reasons={STEP_REASONS[step] ?? []} answer={answer} />
      ))}
      {keeper === 'MANAGER' && standsInNetwork(status) ? (
        <MembershipStep step="EXITED" reasons={LEAVING_REASONS} answer={answer} isOwn />
      ) : null}
      <MembershipHistory history={membership.history} />
      <Reach level={3}>
        <b>{say('membership.reach')}</b>
      </Reach>
    </section>
  );
}

function MembershipHistory({ history }: { readonly history: ShownMembership['history'] }) {
  const { say } = useMessages();
  return (
    <details className="disclosure">
      <summary>{say('membership.history')}</summary>
      <ol className="people">
        {history.map(({ status, since, reason, note, by }, place) => (
          <li key={history.length - place}>
            <b>{say(`membership.status.${status}`)}</b>
            <p className="meta">
              {[say('account.since', { date: since }), say(`membership.reason.${reason}`), by].filter(Boolean).join(' · ')}
            </p>
            {note ? <p>{note}</p> : null}
          </li>
        ))}
      </ol>
    </details>
  );
}
