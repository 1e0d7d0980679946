// My data: all that is held about me, what I agreed to, and its end.
import { Form, useLoaderData, useSearchParams, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { useMessages, type Messages } from '../../i18n/messages';
import { useRootData } from '../../root';
import { PageHead } from '../../ui/head';
import { DoneNotice } from '../../ui/notice';
import { Icon } from '../../ui/pictures';
import { AccountCrumbs } from './account-crumbs';
import { signedInReader } from './own-account.server';
import { changeOwnData, ownData } from './own-data.server';

export async function loader({ context, params }: LoaderFunctionArgs) {
  return ownData(signedInReader({ context, params }));
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  return changeOwnData(signedInReader({ context, params }), await request.formData());
}

const DONE: readonly string[] = ['given', 'withdrawn', 'erasing', 'kept'];

export default function OwnData() {
  const [search] = useSearchParams();
  const { say } = useMessages();
  const done = search.get('done') ?? '';
  return (
    <main id="main" tabIndex={-1}>
      <PageHead title={say('data.title')} description={say('data.lead')} publicUrl={useRootData()?.publicUrl ?? ''} isIndexed={false} />
      <div className="wrap">
        <AccountCrumbs />
        <header className="record-head">
          <h1>{say('data.title')}</h1>
          <p className="lead">{say('data.lead')}</p>
          {DONE.includes(done) ? <DoneNotice>{say(`data.done.${done}`)}</DoneNotice> : null}
        </header>
        <div className="record">
          <div>
            <Consents />
            <Held />
          </div>
          <aside aria-label={say('data.erasure.title')}>
            <Erasure />
          </aside>
        </div>
      </div>
    </main>
  );
}

function Consents() {
  const { consents } = useLoaderData<typeof loader>();
  const { say } = useMessages();
  return (
    <section className="block" aria-labelledby="consents">
      <h2 id="consents">{say('data.consents.title')}</h2>
      <ul className="ledger">
        {consents.map(({ purpose, text, lang, given, withdrawn }) => {
          const isGiven = given !== null && withdrawn === null;
          return (
            <li key={purpose} className="stack-s">
              <h3>{say(`data.purpose.${purpose}`)}</h3>
              <p lang={lang} className="about">
                {text}
              </p>
              {isGiven && purpose === 'PROCESSING' ? <p className="meta">{say('data.consents.needed')}</p> : null}
              <Form method="post" className="row row--between">
                <p className="meta">
                  {given === null
                    ? say('data.consents.never')
                    : withdrawn === null
                      ? say('data.consents.given', { date: given })
                      : say('data.consents.withdrawn', { date: withdrawn })}
                </p>
                <input type="hidden" name="purpose" value={purpose} />
                <button
                  className={isGiven && purpose === 'PROCESSING' ? 'btn btn--danger' : 'btn'}
                  name="change"
                  value={isGiven ? 'withdraw' : 'give'}
                >
                  {say(isGiven ? 'data.consents.withdraw' : 'data.consents.give')}
                  <span className="vh">: {say(`data.purpose.${purpose}`)}</span>
                </button>
              </Form>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function Held() {
  const { sections, generated } = useLoaderData<typeof loader>();
  const { language, say } = useMessages();
  return (
    <section className="block stack" aria-labelledby="held">
      <h2 id="held">{say('data.held.title')}</h2>
      <p className="meta">{say('data.held.generated', { when: generated })}</p>
      <p>
        <a className="btn" href={`/${language}/account/data/document`} download>
          {say('data.held.download')}
        </a>
      </p>
      {sections.map(({ code, rows }) => (
        <section key={code} aria-labelledby={`held-${code}`}>
          <h3 id={`held-${code}`}>{wordsOr(code, say, `data.section.${code}`)}</h3>
          <ul className="people">
            {rows.map((fields, index) => (
              <li key={index}>
                <dl className="held">
                  {fields.map((field) => (
                    <div key={field.code}>
                      <dt>{wordsOr(field.code, say, `data.field.${field.code}`)}</dt>
                      <dd>{field.values.map((value) => inWords(say, value)).join(', ')}</dd>
                    </div>
                  ))}
                </dl>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </section>
  );
}

/** Codes that have words, as words; whatever somebody wrote, as they wrote it. */
function inWords(say: Messages['say'], value: string): string {
  return /^[A-Z][A-Z0-9_]*$/.test(value) ? wordsOr(value, say, `data.value.${value}`) : value;
}

/** A code whose words the catalogue does not have yet is still better than none. */
function wordsOr(code: string, say: Messages['say'], key: string): string {
  const words = say(key);
  return words === key ? code : words;
}

function Erasure() {
  const { erasure } = useLoaderData<typeof loader>();
  const { say } = useMessages();
  const isOpen = erasure?.state === 'REQUESTED' || erasure?.state === 'CONFIRMED';
  return (
    <section className="stack" aria-labelledby="erasure">
      <h2 id="erasure" className="side-title">
        {say('data.erasure.title')}
      </h2>
      {erasure && isOpen ? (
        <Form method="post" className="stack">
          <div className="notice notice--attention">
            <Icon name="alert" />
            <div>
              <p>
                <b>{say('data.erasure.asked', { date: erasure.requested })}</b>
              </p>
              <p>{erasure.due ? say('data.erasure.due', { date: erasure.due }) : say('data.erasure.waits')}</p>
            </div>
          </div>
          <input type="hidden" name="erasure" value={erasure.id} />
          <button className="btn btn--primary btn--block" name="change" value="undo-erasure">
            {say('data.erasure.undo')}
          </button>
        </Form>
      ) : (
        <Form method="post" className="stack">
          <p>{say('data.erasure.about')}</p>
          <p>{say('data.erasure.hides')}</p>
          <button className="btn btn--danger btn--block" name="change" value="erase">
            {say('data.erasure.ask')}
          </button>
        </Form>
      )}
    </section>
  );
}
