// A pairing: how it stands, what comes next, goals, sessions and tasks; and what the two write, which has sections of its own.
import { Link, useActionData, useLoaderData, useSearchParams, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { dayAfter, today } from '../../i18n/dates.server';
import { useMessages } from '../../i18n/messages';
import { useRootData } from '../../root';
import { Crumbs } from '../../ui/crumbs';
import { PageHead } from '../../ui/head';
import { DoneNotice } from '../../ui/notice';
import { signedInReader } from '../identity/own-account.server';
import { EmergencyNotice } from '../pairing-words/emergency-notice';
import { pairingWords } from '../pairing-words/pairing-words.server';
import { PairingWordsSections } from '../pairing-words/pairing-words-sections';
import { GoalsSection } from './goals-section';
import { NextStepLine } from './next-step-line';
import { changePairing } from './pairing-change.server';
import { PairingHead } from './pairing-head';
import { pairingRecord, type PairingRecord } from './pairing-record.server';
import { PauseSection } from './pause-section';
import { SessionsSection } from './sessions-section';
import { TasksSection } from './tasks-section';

export async function loader({ context, params }: LoaderFunctionArgs) {
  const [asked, id] = [signedInReader({ context, params }), params['id'] ?? ''];
  const record = await pairingRecord(asked, id);
  return { record, words: await pairingWords(asked, id), tomorrow: dayAfter(today()) };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  return changePairing(signedInReader({ context, params }), params['id'] ?? '', await request.formData());
}

const DONE: readonly string[] = [
  'agreed',
  'calledOff',
  'goal',
  'goalChanged',
  'paused',
  'planned',
  'proposed',
  'recorded',
  'resumed',
  'task',
];

export default function Pairing() {
  const { record, words } = useLoaderData<typeof loader>();
  const { language, say } = useMessages();
  return (
    <main id="main" tabIndex={-1}>
      <PageHead
        title={say('mentoring.kind.PAIRING')}
        description={say('pairing.lead')}
        publicUrl={useRootData()?.publicUrl ?? ''}
        isIndexed={false}
      />
      <div className="wrap">
        <Crumbs>
          <Link to={`/${language}/mentoring`}>{say('mentoring.kind.PAIRING')}</Link>
        </Crumbs>
        <PairingHead
          record={record}
          notices={
            <>
              <Done />
              {record.place.viewerSide ? <EmergencyNotice words={words} /> : null}
            </>
          }
        />
        {record.place.viewerSide ? <BothSides record={record} /> : <CoordinatorsShare record={record} />}
      </div>
    </main>
  );
}

function Done() {
  const answer = useActionData<typeof action>();
  const [search] = useSearchParams();
  const { say } = useMessages();
  const done = search.get('done') ?? '';
  return !answer && DONE.includes(done) ? <DoneNotice>{say(`pairing.done.${done}`)}</DoneNotice> : null;
}

function BothSides({ record }: { readonly record: PairingRecord }) {
  const { words, tomorrow } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const { say } = useMessages();
  return (
    <div className="record">
      <div>
        <NextStepLine record={record} />
        <GoalsSection record={record} />
        {/* what the two write */}
        <PairingWordsSections words={words} />
        {record.place.status === 'ACTIVE' && record.place.kind === 'PAIRING' ? (
          <PauseSection tomorrow={tomorrow} refused={refused} />
        ) : null}
      </div>
      <aside className="stack-l" aria-label={say('pairing.aside')}>
        <SessionsSection record={record} />
        <TasksSection record={record} />
      </aside>
    </div>
  );
}

/** Coordinators learn how it goes, and nothing of what is said. */
function CoordinatorsShare({ record }: { readonly record: PairingRecord }) {
  const { words } = useLoaderData<typeof loader>();
  const { language, say } = useMessages();
  return (
    <div>
      <section className="block stack" aria-label={say('pairing.unseenTitle')}>
        <p className="about">{say('pairing.unseen')}</p>
        {record.requestId ? (
          <p>
            <Link className="tap" to={`/${language}/mentoring/requests/${record.requestId}`}>
              {say('pairing.request')}
            </Link>
          </p>
        ) : null}
        <EmergencyNotice words={words} />
      </section>
      <PairingWordsSections words={words} />
    </div>
  );
}
