// One person, for those who look after people: whom they represent, what they may do, how their account stands.
import { data, Link, useActionData, useLoaderData, useSearchParams, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { useMessages } from '../../i18n/messages';
import { useRootData } from '../../root';
import { useArea } from '../../ui/areas';
import { FormProblem } from '../../ui/field';
import { PageHead } from '../../ui/head';
import { DoneNotice } from '../../ui/notice';
import { Reach } from '../../ui/reach';
import { staffReader } from '../staff/staff.server';
import { PersonAccount } from './person-account';
import { PersonAppointments } from './person-appointments';
import { changePerson, personPage } from './person.server';

export async function loader(arriving: LoaderFunctionArgs) {
  const person = await personPage(staffReader(arriving), arriving.params['id'] ?? '');
  if (!person) throw data(null, { status: 404 });
  return person;
}

export async function action(arriving: ActionFunctionArgs) {
  return changePerson(staffReader(arriving), arriving.params['id'] ?? '', await arriving.request.formData());
}

const DONE: readonly string[] = ['appointed', 'ended', 'disabled', 'enabled', 'locked'];

export default function Person() {
  const person = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const [search] = useSearchParams();
  const { language, say } = useMessages();
  const area = useArea();
  const done = search.get('done') ?? '';
  return (
    <main id="main" tabIndex={-1}>
      <PageHead title={person.name} description={say('people.lead')} publicUrl={useRootData()?.publicUrl ?? ''} isIndexed={false} />
      <div className="wrap">
        <nav className="crumbs" aria-label={say('nav.breadcrumb')}>
          <ol>
            <li>
              <Link to={`/${language}/${area}/people`}>{say('people.title')}</Link>
            </li>
          </ol>
        </nav>
        <header className="record-head">
          <h1>{person.name}</h1>
          {person.email ? <p className="soft">{person.email}</p> : null}
          <Reach level={3}>
            <b>{say('people.reach')}</b>
          </Reach>
          {answer ? <FormProblem title={say(`people.problem.${answer.problem}`)} /> : null}
          {!answer && DONE.includes(done) ? <DoneNotice>{say(`people.done.${done}`)}</DoneNotice> : null}
        </header>
        <div className="record">
          <div>
            <Representations />
            <PersonAppointments person={person} problem={answer} />
          </div>
          <aside aria-label={say('people.account')}>
            <PersonAccount person={person} problem={answer} />
          </aside>
        </div>
      </div>
    </main>
  );
}

function Representations() {
  const { representations } = useLoaderData<typeof loader>();
  const { language, say } = useMessages();
  return (
    <section className="block" aria-labelledby="represents">
      <h2 id="represents">{say('people.represents')}</h2>
      {representations.length === 0 ? <p className="soft">{say('people.representsNobody')}</p> : null}
      <ul className="people">
        {representations.map(({ id, role, position, name, lang, slug, since, until }) => (
          <li key={id}>
            {slug ? (
              <Link className="tap" to={`/${language}/members/${slug}`} lang={lang}>
                {name}
              </Link>
            ) : (
              <span lang={lang}>{name}</span>
            )}
            <p className="meta">
              {[
                position,
                say(`account.representation.${role}`),
                say('account.since', { date: since }),
                until ? say('people.until', { date: until }) : null,
              ]
                .filter(Boolean)
                .join(' · ')}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
