// A mentor's own weeks of duty: which they are, asking another to take one over, and answering such a wish.
import {
  data,
  Form,
  Link,
  useActionData,
  useLoaderData,
  useSearchParams,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router';
import { useMessages } from '../../i18n/messages';
import { EmptyState } from '../../ui/empty-state';
import { FormProblem } from '../../ui/field';
import { DoneNotice } from '../../ui/notice';
import { Reach } from '../../ui/reach';
import { SelectField } from '../../ui/select-field';
import { Status } from '../../ui/status';
import { signedInReader } from '../identity/own-account.server';
import { TaskPage } from '../pages/task-page';
import { AwayMark } from './away-mark';
import { changeOwnDuty, ownDuty, type OwnDuty } from './own-duty.server';

export async function loader({ context, params }: LoaderFunctionArgs) {
  const duty = await ownDuty(signedInReader({ context, params }));
  if (!duty) throw data(null, { status: 404 });
  return duty;
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  return changeOwnDuty(signedInReader({ context, params }), await request.formData());
}

const DONE: readonly string[] = ['accept', 'decline', 'takeBack', 'offered'];

export default function OwnDutyWeeks() {
  const answer = useActionData<typeof action>();
  const [search] = useSearchParams();
  const { language, say } = useMessages();
  const done = search.get('done') ?? '';
  return (
    <TaskPage
      title={say('duty.own.title')}
      lead={say('duty.own.lead')}
      above={<Link to={`/${language}/mentoring`}>{say('nav.mentoring')}</Link>}
      notes={
        <>
          {' '}
          <Reach level={4}>
            <b>{say('duty.reach')}</b> {say('duty.own.reachSwaps')}
          </Reach>
          {answer ? <FormProblem title={say(`duty.problem.${answer.problem}`)} /> : null}
          {!answer && DONE.includes(done) ? <DoneNotice>{say(`duty.done.${done}`)}</DoneNotice> : null}
        </>
      }
    >
      <Offered />
      <OwnWeeks />
      <Ahead />
    </TaskPage>
  );
}

/** What other mentors ask of the reader. */
function Offered() {
  const { offered } = useLoaderData<typeof loader>();
  const { say } = useMessages();
  if (offered.length === 0) return null;
  return (
    <section className="block" aria-labelledby="offered">
      <h2 id="offered">{say('duty.own.offered')}</h2>
      <ul className="ledger">
        {offered.map(({ id, by, week }) => (
          <li key={id}>
            <Form method="post" className="row row--between">
              <input type="hidden" name="swap" value={id} />
              <Status kind="attention" word={week}>
                {say('duty.own.askedBy', { mentor: by })}
              </Status>
              <div className="actions">
                <button className="btn btn--primary" name="change" value="accept">
                  {say('duty.own.accept')}
                </button>
                <button className="btn" name="change" value="decline">
                  {say('duty.own.decline')}
                </button>
              </div>
            </Form>
          </li>
        ))}
      </ul>
    </section>
  );
}

function OwnWeeks() {
  const { weeks } = useLoaderData<typeof loader>();
  const { say } = useMessages();
  return (
    <section className="block" aria-labelledby="own">
      <h2 id="own">{say('duty.own.weeks')}</h2>
      {weeks.length === 0 ? <NoWeeks /> : null}
      {weeks.length > 0 ? (
        <ul className="ledger">
          {weeks.map((week) => (
            <li key={week.startsOn}>
              <h3>{week.words}</h3>
              {week.isCurrent ? <p className="meta">{say('duty.current')}</p> : null}
              {week.swap ? <WaitingOffer swap={week.swap} /> : <OfferWeek week={week} />}
            </li>
          ))}
        </ul>
      ) : null}
    </section>
  );
}

function NoWeeks() {
  const { takesConsultations } = useLoaderData<typeof loader>();
  const { language, say } = useMessages();
  return (
    <EmptyState
      title={say('duty.own.none')}
      ways={
        <Link className="btn" to={`/${language}/mentoring/profile`}>
          {say('duty.own.toProfile')}
        </Link>
      }
    >
      {say(takesConsultations ? 'duty.own.noneText' : 'duty.own.notConsulting')}
    </EmptyState>
  );
}

/** Until the other one answers, it can be taken back. */
function WaitingOffer({ swap: { id, to } }: { readonly swap: NonNullable<OwnDuty['weeks'][number]['swap']> }) {
  const { say } = useMessages();
  return (
    <Form method="post" className="row row--between">
      <input type="hidden" name="swap" value={id} />
      <Status kind="calm" word={say('duty.own.waits', { mentor: to })}>
        {say('duty.own.waitsText')}
      </Status>
      <button className="btn" name="change" value="takeBack">
        {say('duty.own.takeBack')}
      </button>
    </Form>
  );
}

function OfferWeek({ week: { startsOn, others } }: { readonly week: OwnDuty['weeks'][number] }) {
  const answer = useActionData<typeof action>();
  const { say } = useMessages();
  if (others.length === 0) return <p className="soft">{say('duty.own.noOthers')}</p>;
  const nobodyChosen = answer?.week === startsOn && answer.problem === 'NOBODY_CHOSEN';
  return (
    <details className="disclosure" open={answer?.week === startsOn}>
      <summary>{say('duty.own.offer')}</summary>
      <Form method="post" className="form" noValidate>
        <input type="hidden" name="week" value={startsOn} />
        <SelectField
          name="mentor"
          label={say('duty.own.toWhom')}
          hint={say('duty.own.offerHint')}
          error={nobodyChosen ? say('duty.problem.NOBODY_CHOSEN') : undefined}
          defaultValue=""
          required
        >
          <option value="">{say('duty.assign.choose')}</option>
          {others.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </SelectField>
        <p>
          <button className="btn btn--primary" name="change" value="offer">
            {say('duty.own.ask')}
          </button>
        </p>
      </Form>
    </details>
  );
}

/** Whom to turn to in the weeks to come. */
function Ahead() {
  const { ahead } = useLoaderData<typeof loader>();
  const { say } = useMessages();
  return (
    <section className="block" aria-labelledby="ahead">
      <h2 id="ahead">{say('duty.own.ahead')}</h2>
      <table className="table table--fold rota">
        <caption className="vh">{say('duty.own.ahead')}</caption>
        <thead>
          <tr>
            <th scope="col">{say('duty.week')}</th>
            <th scope="col">{say('duty.mentors')}</th>
          </tr>
        </thead>
        <tbody>
          {ahead.map(({ startsOn, words, mentors, hasNobody }) => (
            <tr key={startsOn}>
              <th scope="row">{words}</th>
              <td>
                {mentors.map((mentor) => (
                  <span key={mentor.id} className="d-block">
                    {mentor.name}
                    <AwayMark mentor={mentor} />
                  </span>
                ))}
                {hasNobody ? <span className="soft">{say('duty.nobody')}</span> : null}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
