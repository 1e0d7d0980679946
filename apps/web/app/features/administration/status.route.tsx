// How the installation is doing: backup, jobs, mail, disk, versions.
import type { ReactNode } from 'react';
import { Form, redirect, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { ask, askFor } from '../../graphql/execute.server';
import { EndSessionsOfEverybodyDocument, StatusPageDocument } from '../../graphql/generated/graphql';
import { instantInWords } from '../../i18n/dates.server';
import { useMessages } from '../../i18n/messages';
import { useRootData } from '../../root';
import { serverContext } from '../../server-context';
import { PageHead } from '../../ui/head';
import { Status } from '../../ui/status';
import { signedOut } from '../identity/session.server';
import { afterStaffRefusal, staffReader } from '../staff/staff.server';

const GIGABYTE = 1e9;
const LATE_AFTER_HOURS = 48;
/** Below this part of the disk it is time to make room. */
const LITTLE_DISK = 0.1;

export async function loader(arriving: LoaderFunctionArgs) {
  const asked = staffReader(arriving);
  const { systemStatus } = await askFor(asked, StatusPageDocument);
  const { backupAt, diskFreeBytes, diskTotalBytes } = systemStatus;
  const inGigabytes = (bytes: number): string =>
    new Intl.NumberFormat(asked.language, { maximumFractionDigits: 1 }).format(bytes / GIGABYTE);
  return {
    ...systemStatus,
    backup: backupAt ? instantInWords(backupAt, asked.language) : null,
    isBackupLate: !backupAt || Date.now() - Date.parse(backupAt) > LATE_AFTER_HOURS * 3_600_000,
    free: inGigabytes(diskFreeBytes),
    total: inGigabytes(diskTotalBytes),
    isDiskShort: diskFreeBytes < diskTotalBytes * LITTLE_DISK,
  };
}

/** Signs everybody out, this reader too. */
export async function action(arriving: ActionFunctionArgs): Promise<Response> {
  const asked = staffReader(arriving);
  const { refusal } = await ask(asked, EndSessionsOfEverybodyDocument);
  if (refusal) return afterStaffRefusal(asked, refusal, 'administration/status');
  return redirect(`/${asked.language}/sign-in?after=everybody`, { headers: signedOut(asked.context.get(serverContext).publicUrl) });
}

export default function SystemStatus() {
  const status = useLoaderData<typeof loader>();
  const { say } = useMessages();
  return (
    <main id="main" tabIndex={-1}>
      <PageHead title={say('status.title')} description={say('status.lead')} publicUrl={useRootData()?.publicUrl ?? ''} isIndexed={false} />
      <div className="wrap">
        <header className="record-head">
          <h1>{say('status.title')}</h1>
          <p className="lead">{say('status.lead')}</p>
        </header>
        <dl className="facts block">
          <Fact name={say('status.backup')}>
            <Status kind={status.isBackupLate ? 'danger' : 'ok'} word={status.backup ?? say('status.noBackup')}>
              {status.isBackupLate ? say('status.backupLate') : null}
            </Status>
          </Fact>
          <Fact name={say('status.jobs')}>
            <Status kind={status.jobsFailed > 0 ? 'danger' : 'ok'} word={say('status.failed', { count: status.jobsFailed })}>
              {say('status.waiting', { count: status.jobsWaiting })}
            </Status>
          </Fact>
          <Fact name={say('status.mail')}>
            <Status kind={status.mailFailed > 0 ? 'danger' : 'ok'} word={say('status.failed', { count: status.mailFailed })}>
              {[say('status.waiting', { count: status.mailWaiting }), say(status.isMailSent ? 'status.mailSent' : 'status.mailKept')].join(
                ' · ',
              )}
            </Status>
          </Fact>
          <Fact name={say('status.disk')}>
            <Status kind={status.isDiskShort ? 'danger' : 'ok'} word={say('status.free', { free: status.free, total: status.total })}>
              {status.isDiskShort ? say('status.diskShort') : null}
            </Status>
          </Fact>
          <Fact name={say('status.versions')}>
            Node {status.node} · PostgreSQL {status.postgres}
          </Fact>
        </dl>
        <section className="block stack-s" aria-labelledby="everybody">
          <h2 id="everybody">{say('status.everybody.title')}</h2>
          <p className="meta">{say('status.everybody.about')}</p>
          <Form method="post" reloadDocument>
            <button className="btn btn--danger">{say('status.everybody.submit')}</button>
          </Form>
        </section>
      </div>
    </main>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
