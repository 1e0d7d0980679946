// The mentors who fit, the best first, with what speaks for each; proposing asks once more before a mentor is written to.
import { Form, Link } from 'react-router';
import { useMessages } from '../../i18n/messages';
import { EmptyState } from '../../ui/empty-state';
import type { Fitting, MatchingBench } from './bench.server';

interface CandidatesProps extends Pick<MatchingBench, 'kind' | 'term'> {
  readonly candidates: readonly Fitting[];
}

export function Candidates({ candidates, ...asking }: CandidatesProps) {
  const { say } = useMessages();
  return (
    <section className="block" aria-labelledby="candidates">
      <h2 id="candidates">{say('queue.candidates.title')}</h2>
      {candidates.length === 0 ? <NobodyFits /> : <p className="about soft">{say('queue.candidates.hint')}</p>}
      {candidates.length > 0 ? (
        <ul className="ledger candidates">
          {candidates.map((candidate) => (
            <Candidate key={candidate.id} candidate={candidate} {...asking} />
          ))}
        </ul>
      ) : null}
    </section>
  );
}

function Candidate({ candidate, kind, term }: Omit<CandidatesProps, 'candidates'> & { readonly candidate: Fitting }) {
  const { say } = useMessages();
  const { id, name, organizations, because } = candidate;
  return (
    <li className="stack-s">
      <h3>{name}</h3>
      {organizations.map((organization) => (
        <p key={organization.name} className="meta" lang={organization.lang}>
          {organization.name}
        </p>
      ))}
      <ul className="bullets soft">
        {because.map((reason) => (
          <li key={reason}>{reason}</li>
        ))}
      </ul>
      <details className="disclosure">
        <summary>{say('queue.propose.open', { mentor: name })}</summary>
        <Form method="post" className="form">
          <input type="hidden" name="mentor" value={id} />
          <p>
            {say('queue.propose.what')}{' '}
            {kind === 'CONSULTATION'
              ? say('queue.propose.hours', { count: term.consultationHours })
              : say('queue.propose.days', { count: term.answerDays })}
          </p>
          <p>
            <button className="btn btn--primary" name="change" value="propose">
              {say('queue.propose.confirm')}
            </button>
          </p>
        </Form>
      </details>
    </li>
  );
}

function NobodyFits() {
  const { language, say } = useMessages();
  return (
    <EmptyState
      title={say('queue.candidates.none')}
      ways={
        <Link className="btn" to={`/${language}/coordination/mentors`}>
          {say('queue.candidates.way')}
        </Link>
      }
    >
      {say('queue.candidates.noneText')}
    </EmptyState>
  );
}
