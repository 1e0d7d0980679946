// The mail of the installation: what was sent, what came back, and what waits here to be handed on.
import { Form, useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { ask, askFor } from '../../graphql/execute.server';
import { OutboxPageDocument, type MailState } from '../../graphql/generated/graphql';
import { instantInWords } from '../../i18n/dates.server';
import { useMessages } from '../../i18n/messages';
import { useRootData } from '../../root';
import { ForwardPager } from '../../ui/forward-pager';
import { PageHead } from '../../ui/head';
import { SelectField } from '../../ui/select-field';
import { Status, type StatusKind } from '../../ui/status';
import { staffReader } from '../staff/staff.server';

const STATES: Readonly<Record<MailState, StatusKind>> = {
  KEPT: 'attention',
  STAGED: 'calm',
  SENT: 'ok',
  BOUNCED: 'danger',
  FAILED: 'danger',
};
const NAMES = Object.keys(STATES) as readonly MailState[];

/** Those that have words; others are shown by their code. */
const TEMPLATES: readonly string[] = ['password-reset', 'confirm-email', 'account-unlock', 'account-changed', 'invitation', 'erasure-due'];

export async function loader(arriving: LoaderFunctionArgs) {
  const asked = staffReader(arriving);
  const { searchParams } = new URL(arriving.request.url);
  const state = NAMES.find((one) => one === searchParams.get('state')) ?? null;
  const after = searchParams.get('after')?.slice(0, 500) ?? null;
  const { data } = await ask(asked, OutboxPageDocument, { state, after });
  const { outbox } = data ?? (await askFor(asked, OutboxPageDocument, { state, after: null }));
  return {
    state,
    isFirst: after === null || data === null,
    next: outbox.pageInfo.hasNextPage ? (outbox.pageInfo.endCursor ?? null) : null,
    messages: outbox.edges.map(({ node: { locale, stagedAt, settledAt, content, reason, ...message } }) => ({
      id: message.id,
      to: message.to,
      state: message.state,
      template: TEMPLATES.includes(message.template) ? message.template.replace('-', '_') : null,
      lang: locale.toLowerCase(),
      when: instantInWords(settledAt ?? stagedAt, asked.language),
      reason: reason ?? null,
      content: content ?? null,
    })),
  };
}

export default function Outbox() {
  const { state, messages, next, isFirst } = useLoaderData<typeof loader>();
  const { say } = useMessages();
  return (
    <main id="main" tabIndex={-1}>
      <PageHead title={say('outbox.title')} description={say('outbox.lead')} publicUrl={useRootData()?.publicUrl ?? ''} isIndexed={false} />
      <div className="wrap">
        <header className="record-head">
          <h1>{say('outbox.title')}</h1>
          <p className="lead">{say('outbox.lead')}</p>
        </header>
        <Form className="table-filter" role="search">
          <SelectField name="state" label={say('outbox.how')} defaultValue={state ?? ''}>
            <option value="">{say('list.any')}</option>
            {NAMES.map((one) => (
              <option key={one} value={one}>
                {say(`outbox.state.${one}`)}
              </option>
            ))}
          </SelectField>
          <button className="btn">{say('action.showResults')}</button>
        </Form>
        {messages.length > 0 ? <Messages /> : <p className="soft">{say('outbox.nothing')}</p>}
        <ForwardPager next={next} isFirst={isFirst} />
      </div>
    </main>
  );
}

function Messages() {
  const { messages } = useLoaderData<typeof loader>();
  const { say } = useMessages();
  return (
    <table className="table table--fold">
      <caption className="vh">{say('outbox.title')}</caption>
      <thead>
        <tr>
          <th scope="col">{say('outbox.to')}</th>
          <th scope="col">{say('outbox.what')}</th>
          <th scope="col">{say('outbox.how')}</th>
        </tr>
      </thead>
      <tbody>
        {messages.map(({ id, to, state, template, lang, when, reason, content }) => (
          <tr key={id}>
            <th scope="row">{to || say('outbox.forgotten')}</th>
            <td data-label={say('outbox.what')}>
              {template ? say(`outbox.template.${template}`) : say('outbox.other')}
              {content ? (
                <details className="disclosure">
                  <summary>
                    {say('outbox.read')}
                    <span className="vh">: {to}</span>
                  </summary>
                  <div lang={lang}>
                    <p>
                      <b>{content.subject}</b>
                    </p>
                    <pre className="letter">{content.text}</pre>
                  </div>
                </details>
              ) : null}
            </td>
            <td data-label={say('outbox.how')}>
              <Status kind={STATES[state]} word={say(`outbox.state.${state}`)}>
                {reason ? `${when}, ${reason}` : when}
              </Status>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
