// All members and those that were: how each stands, how far it has come from the spreadsheet, and what can be done for it.
import { Form, Link, useLoaderData, useSearchParams, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { useMessages } from '../../i18n/messages';
import { useRootData } from '../../root';
import { Field } from '../../ui/field';
import { ForwardPager } from '../../ui/forward-pager';
import { PageHead } from '../../ui/head';
import { DoneNotice } from '../../ui/notice';
import { SelectField } from '../../ui/select-field';
import { Status } from '../../ui/status';
import { MEMBERSHIP_KINDS } from '../own-organization/membership-words';
import { staffReader } from '../staff/staff.server';
import { deletedMembers, restoreMember } from './deletion.server';
import { ExportForm } from './export-form';
import { remedyOf, STATUSES, STEP_KINDS } from './member-words';
import { membersFilter, membersPage } from './members.server';

export async function loader(arriving: LoaderFunctionArgs) {
  const asked = staffReader(arriving);
  const { searchParams } = new URL(arriving.request.url);
  const filter = membersFilter(searchParams);
  const [page, deleted] = await Promise.all([
    membersPage(asked, filter, searchParams.get('after')?.slice(0, 200) ?? null),
    deletedMembers(asked),
  ]);
  return { ...page, filter, deleted };
}

export async function action(arriving: ActionFunctionArgs) {
  return restoreMember(staffReader(arriving), await arriving.request.formData());
}

const DONE: readonly string[] = ['deleted', 'restored'];

export default function Members() {
  const { total, next, isFirst, filter, deleted } = useLoaderData<typeof loader>();
  const [search] = useSearchParams();
  const { language, say } = useMessages();
  const done = search.get('done') ?? '';
  const here = `/${language}/coordination`;
  return (
    <main id="main" tabIndex={-1}>
      <PageHead
        title={say('members.title')}
        description={say('members.lead')}
        publicUrl={useRootData()?.publicUrl ?? ''}
        isIndexed={false}
      />
      <div className="wrap">
        <header className="record-head">
          <h1>{say('members.title')}</h1>
          {DONE.includes(done) ? <DoneNotice>{say(`members.done.${done}`)}</DoneNotice> : null}
          <div className="actions">
            <Link className="btn btn--primary" to={`${here}/members/new`}>
              {say('members.add')}
            </Link>
            <Link className="btn" to={`${here}/import`}>
              {say('import.title')}
            </Link>
            <Link className="btn" to={`${here}/invitations/wave`}>
              {say('invitations.inviteMany')}
            </Link>
          </div>
        </header>
        <Way />
        <section className="block" aria-label={say('members.title')}>
          <Filter />
          <p className="meta">{say('members.found', { count: total })}</p>
          {total > 0 ? <ExportForm filter={filter} total={total} /> : null}
          {total > 0 ? <MemberTable /> : null}
          <ForwardPager next={next} isFirst={isFirst} />
        </section>
        {deleted.length > 0 ? <Deleted /> : null}
      </div>
    </main>
  );
}

/** Those that can be had back. */
function Deleted() {
  const { deleted } = useLoaderData<typeof loader>();
  const { say } = useMessages();
  return (
    <section className="block" aria-labelledby="deleted">
      <h2 id="deleted">{say('members.deleted')}</h2>
      <p className="soft">{say('members.deletedHint')}</p>
      <ul className="people">
        {deleted.map((member) => (
          <li key={member.id} className="row row--between">
            <div>
              <b lang={member.lang}>{member.name}</b>
              <p className="meta">{member.deleted}</p>
            </div>
            <Form method="post">
              <button className="btn" name="organization" value={member.id}>
                {say('members.restore')}
                <span className="vh">: {member.name}</span>
              </button>
            </Form>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** How many have come how far; each leads to those alone. */
function Way() {
  const { counts, filter } = useLoaderData<typeof loader>();
  const { say } = useMessages();
  const all = counts.reduce((sum, { count }) => sum + count, 0);
  return (
    <nav className="block" aria-labelledby="way">
      <h2 id="way">{say('members.way')}</h2>
      <p className="soft">{say('members.confirmedOf', { confirmed: counts.at(-1)?.count ?? 0, all })}</p>
      <ol className="way">
        {counts.map(({ step, count }) => (
          <li key={step}>
            <Link className="way__step" to={`?step=${step}`} aria-current={filter.step === step ? 'true' : undefined}>
              <b className="num">{count}</b>
              <Status kind={STEP_KINDS[step]} word={say(`members.step.${step}`)} />
            </Link>
          </li>
        ))}
      </ol>
    </nav>
  );
}

function Filter() {
  const { filter, regions, counts } = useLoaderData<typeof loader>();
  const { say } = useMessages();
  return (
    <Form className="table-filter" role="search">
      <Field name="q" type="search" label={say('members.search')} defaultValue={filter.text} maxLength={200} />
      <SelectField name="status" label={say('membership.title')} defaultValue={filter.status ?? ''}>
        <option value="">{say('list.any')}</option>
        {STATUSES.map((status) => (
          <option key={status} value={status}>
            {say(`membership.status.${status}`)}
          </option>
        ))}
      </SelectField>
      <SelectField name="region" label={say('organization.region')} defaultValue={filter.regionCode}>
        <option value="">{say('list.any')}</option>
        {regions.map(({ code, name }) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </SelectField>
      <SelectField name="step" label={say('members.stage')} defaultValue={filter.step ?? ''}>
        <option value="">{say('list.any')}</option>
        {counts.map(({ step }) => (
          <option key={step} value={step}>
            {say(`members.step.${step}`)}
          </option>
        ))}
      </SelectField>
      <label className="check">
        <input type="checkbox" name="obstacle" value="yes" defaultChecked={filter.hasObstacle} />
        <span>{say('members.onlyStuck')}</span>
      </label>
      <button className="btn">{say('action.showResults')}</button>
    </Form>
  );
}

function MemberTable() {
  const { members } = useLoaderData<typeof loader>();
  const { language, say } = useMessages();
  return (
    <table className="table table--fold">
      <caption className="vh">{say('members.title')}</caption>
      <thead>
        <tr>
          <th scope="col">{say('invitations.organization')}</th>
          <th scope="col">{say('membership.title')}</th>
          <th scope="col">{say('members.stage')}</th>
          <th scope="col">{say('organization.representatives')}</th>
        </tr>
      </thead>
      <tbody>
        {members.map(({ slug, name, lang, region, status, until, step, since, obstacle, representatives }) => (
          <tr key={slug}>
            <th scope="row">
              <Link className="tap" to={`/${language}/members/${slug}`} lang={lang}>
                {name}
              </Link>
              <span className="meta d-block">{region}</span>
            </th>
            <td data-label={say('membership.title')}>
              {status ? (
                <Status kind={MEMBERSHIP_KINDS[status]} word={say(`membership.status.${status}`)}>
                  {until ? say('people.until', { date: until }) : null}
                </Status>
              ) : null}
            </td>
            <td data-label={say('members.stage')}>
              <Status kind={obstacle ? 'danger' : STEP_KINDS[step]} word={say(`members.step.${step}`)}>
                {[since, obstacle && say(`members.obstacle.${obstacle}`)].filter(Boolean).join(' · ')}
              </Status>
              {obstacle ? (
                <Link className="tap" to={`/${language}/${remedyOf(obstacle, slug)}`}>
                  {say(`members.remedy.${obstacle}`)}
                  <span className="vh">: {name}</span>
                </Link>
              ) : null}
            </td>
            <td className="num" data-label={say('organization.representatives')}>
              {representatives}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
