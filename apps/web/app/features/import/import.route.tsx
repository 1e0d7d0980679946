// One file of members: how far the server is with it, what every row came to, and the press that takes the valid ones.
import { useEffect } from 'react';
import { Form, Link, useLoaderData, useRevalidator, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { useMessages } from '../../i18n/messages';
import { useRootData } from '../../root';
import { PageHead } from '../../ui/head';
import { Icon } from '../../ui/pictures';
import { Status } from '../../ui/status';
import { staffReader } from '../staff/staff.server';
import { IMPORT_KINDS, isUnderWay } from './import-words';
import { decideOnImport, importPage } from './import.server';

export async function loader(arriving: LoaderFunctionArgs) {
  const { searchParams } = new URL(arriving.request.url);
  return importPage(staffReader(arriving), arriving.params['id'] ?? '', searchParams);
}

export async function action(arriving: ActionFunctionArgs) {
  return decideOnImport(staffReader(arriving), arriving.params['id'] ?? '', await arriving.request.formData());
}

export default function Import() {
  const { fileName, state, progress, accepted, rejected, problem, rows } = useLoaderData<typeof loader>();
  const { language, say } = useMessages();
  return (
    <main id="main" tabIndex={-1}>
      <PageHead title={say('import.title')} description={fileName} publicUrl={useRootData()?.publicUrl ?? ''} isIndexed={false} />
      <div className="wrap">
        <nav className="crumbs" aria-label={say('nav.breadcrumb')}>
          <ol>
            <li>
              <Link to={`/${language}/coordination/import`}>{say('import.title')}</Link>
            </li>
          </ol>
        </nav>
        <header className="record-head">
          <h1 className="break">{fileName}</h1>
          <div role="status">
            <Status kind={IMPORT_KINDS[state]} word={say(`import.state.${state}`)}>
              {isUnderWay(state) ? say('import.progress', { percent: progress }) : (problem ?? say(`import.because.${state}`))}
            </Status>
          </div>
          {isUnderWay(state) ? <LookAgain progress={progress} /> : null}
          {state === 'JUDGED' ? <Decision accepted={accepted} /> : null}
          {state === 'WRITTEN' ? (
            <div className="actions">
              <Link className="btn btn--primary" to={`/${language}/coordination/members?step=IMPORTED`}>
                {say('import.toMembers')}
              </Link>
              <Link className="btn" to={`/${language}/coordination/invitations/wave`}>
                {say('invitations.inviteMany')}
              </Link>
            </div>
          ) : null}
        </header>
        {accepted + rejected > 0 ? (
          <section className="block" aria-labelledby="rows">
            <h2 id="rows">{say('import.rows')}</h2>
            <Outcomes />
            {rows.length > 0 ? <Rows /> : <p className="soft">{say('import.noRows')}</p>}
            <Pager />
          </section>
        ) : null}
      </div>
    </main>
  );
}

/** By itself where scripts run; by a press where they do not. */
function LookAgain({ progress }: { readonly progress: number }) {
  const { revalidate } = useRevalidator();
  const { say } = useMessages();
  useEffect(() => {
    const looking = setInterval(() => void revalidate(), 1_000);
    return () => clearInterval(looking);
  }, [revalidate]);
  return (
    <div className="stack-s">
      <progress className="progress" value={progress} max={100} aria-label={say('import.state.JUDGING')} />
      <Form>
        <button className="btn">{say('import.lookAgain')}</button>
      </Form>
    </div>
  );
}

function Decision({ accepted }: { readonly accepted: number }) {
  const { say } = useMessages();
  return (
    <Form method="post" className="actions">
      {accepted > 0 ? (
        <button className="btn btn--primary" name="decision" value="write">
          {say('import.accept', { count: accepted })}
        </button>
      ) : null}
      <button className="btn" name="decision" value="discard">
        {say('import.discard')}
      </button>
    </Form>
  );
}

function Outcomes() {
  const { outcome, accepted, rejected } = useLoaderData<typeof loader>();
  const { say } = useMessages();
  const choices = [
    { value: null, words: say('list.any'), count: accepted + rejected },
    { value: 'REJECTED', words: say('import.outcome.REJECTED'), count: rejected },
    { value: 'ACCEPTED', words: say('import.outcome.ACCEPTED'), count: accepted },
  ];
  return (
    <nav className="block" aria-label={say('import.rows')}>
      <ul className="row">
        {choices.map(({ value, words, count }) => (
          <li key={words} className="plain">
            <Link className="btn" to={value ? `?outcome=${value}` : '?'} aria-current={outcome === value ? 'true' : undefined}>
              {words} <span className="count count--quiet">{count}</span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Rows() {
  const { rows } = useLoaderData<typeof loader>();
  const { say } = useMessages();
  return (
    <ol className="ledger">
      {rows.map(({ sheet, row, title, outcome, problems }) => (
        <li key={`${sheet} ${row}`} className="stack-s">
          <Status kind={outcome === 'ACCEPTED' ? 'ok' : 'danger'} word={say(`import.outcome.${outcome}`)}>
            {[sheet, say('import.row', { number: row })].filter(Boolean).join(' · ')}
          </Status>
          <h3 className="label">{title}</h3>
          {problems.map(({ column, value, message, isWarning, suggestions }) => (
            <div key={`${column} ${message}`} className={isWarning ? 'notice' : 'notice notice--danger'}>
              <Icon name="alert" />
              <div>
                <p>
                  <b>{[column, message].filter(Boolean).join(': ')}</b>
                </p>
                {value ? <p className="break">{say('import.written', { value })}</p> : null}
                {suggestions.length > 0 ? <p>{say('import.suggestions', { list: suggestions.join(', ') })}</p> : null}
              </div>
            </div>
          ))}
        </li>
      ))}
    </ol>
  );
}

function Pager() {
  const { outcome, previous, next } = useLoaderData<typeof loader>();
  const { say } = useMessages();
  if (previous === null && next === null) return null;
  const at = (skip: number): string => `?${new URLSearchParams({ ...(outcome && { outcome }), skip: String(skip) })}`;
  return (
    <nav className="pager" aria-label={say('list.pages')}>
      {previous === null ? <span /> : <Link to={at(previous)}>{say('directory.previous')}</Link>}
      {next === null ? null : (
        <Link className="btn" to={at(next)}>
          {say('list.next')}
        </Link>
      )}
    </nav>
  );
}
