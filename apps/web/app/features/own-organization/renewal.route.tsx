// "Still true?": the profile field by field, each with the way to change it, and one press where nothing has changed.
import { Form, Link, useLoaderData, useSearchParams, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { useMessages } from '../../i18n/messages';
import { focus } from '../../ui/notice';
import { Icon } from '../../ui/pictures';
import { Status } from '../../ui/status';
import { MEMBERSHIP_KINDS } from './membership-words';
import { OwnOrganizationPage } from './own-organization-page';
import { organizationKeeper } from './own-organization.server';
import { renew, renewalPage } from './renewal.server';

export async function loader(arriving: LoaderFunctionArgs) {
  return renewalPage(await organizationKeeper(arriving));
}

export async function action(arriving: ActionFunctionArgs) {
  return renew(await organizationKeeper(arriving), await arriving.request.formData());
}

export default function Renewal() {
  const { organization, confirmed, membership, filled, empty } = useLoaderData<typeof loader>();
  const [search] = useSearchParams();
  const { language, say } = useMessages();
  const edit = `/${language}/members/${organization.slug}/edit`;
  return (
    <OwnOrganizationPage
      organization={organization}
      title={say('renewal.title')}
      lead={say('renewal.lead')}
      notice={search.get('done') === 'overtaken' ? <Overtaken /> : null}
    >
      <section className="block stack" aria-label={say('membership.title')}>
        {membership ? (
          <Status kind={MEMBERSHIP_KINDS[membership.status]} word={say(`membership.status.${membership.status}`)}>
            {membership.until ? say(`membership.until.${membership.status}`, { date: membership.until }) : null}
          </Status>
        ) : null}
        <p className="meta">{confirmed ? say('organization.confirmedOn', { date: confirmed }) : say('organization.notConfirmed')}</p>
        <StillTrue />
      </section>
      <section className="block" aria-labelledby="fields">
        <h2 id="fields">{say('renewal.fields')}</h2>
        <ul className="ledger">
          {filled.map(({ field, label, lines, lang }) => (
            <li key={field} className="row row--between renewal">
              <div>
                <h3 className="meta">{label}</h3>
                {lines.map((line) => (
                  <p key={line} lang={lang}>
                    {line}
                  </p>
                ))}
              </div>
              <Link className="btn" to={`${edit}#${field}`}>
                {say('renewal.change')}
                <span className="vh">: {label}</span>
              </Link>
            </li>
          ))}
        </ul>
      </section>
      {empty.length > 0 ? (
        <section className="block" aria-labelledby="empty">
          <h2 id="empty">{say('renewal.empty')}</h2>
          <ul className="row">
            {empty.map(({ field, label }) => (
              <li key={field} className="plain">
                <Link className="btn" to={`${edit}#${field}`}>
                  {label}
                </Link>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </OwnOrganizationPage>
  );
}

function StillTrue() {
  const { version } = useLoaderData<typeof loader>();
  const { say } = useMessages();
  return (
    <Form method="post">
      <input type="hidden" name="version" value={version} />
      <button className="btn btn--primary">{say('renewal.stillTrue')}</button>
    </Form>
  );
}

/** Somebody changed the profile while it was read. */
function Overtaken() {
  const { say } = useMessages();
  return (
    <div className="notice notice--attention" role="alert" tabIndex={-1} ref={focus}>
      <Icon name="alert" />
      <p>{say('renewal.overtaken')}</p>
    </div>
  );
}
