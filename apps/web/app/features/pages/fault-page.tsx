// Where an address leads nowhere, and where we failed. What is hidden and what never was look alike, to the byte.
import { isRouteErrorResponse, Link } from 'react-router';
import { useMessages } from '../../i18n/messages';
import { LostPage } from '../../ui/empty-state';
import { Icon } from '../../ui/pictures';

export function FaultPage({ error }: { readonly error: unknown }) {
  return isRouteErrorResponse(error) && error.status === 404 ? <NotFoundPage /> : <OwnFaultPage error={error} />;
}

function NotFoundPage() {
  const { language, say } = useMessages();
  return (
    <>
      <title>{`${say('error.notFound.title')} · NNRLK`}</title>
      <meta name="robots" content="noindex" />
      <LostPage
        title={say('error.notFound.title')}
        ways={
          <>
            <Link className="btn btn--primary" to={`/${language}/members`}>
              {say('error.notFound.toOrganizations')}
            </Link>
            <Link className="btn" to={`/${language}`}>
              {say('error.notFound.toHome')}
            </Link>
          </>
        }
      >
        {say('error.notFound.text')}
      </LostPage>
    </>
  );
}

/** What failed is in the log under an id; readers get the id and nothing else. */
function OwnFaultPage({ error }: { readonly error: unknown }) {
  const { say } = useMessages();
  const id = isRouteErrorResponse(error) ? String(error.data ?? '') : '';
  return (
    <main id="main" tabIndex={-1}>
      <div className="wrap">
        <title>{`${say('error.ours.title')} · NNRLK`}</title>
        <div className="notice notice--danger" role="alert">
          <Icon name="alert" />
          <div>
            <h1 className="label">{say('error.ours.title')}</h1>
            <p>{id ? say('error.ours.textWithId', { id }) : say('error.ours.text')}</p>
            <div className="actions">
              <a className="btn" href="">
                {say('action.tryAgain')}
              </a>
            </div>
          </div>
        </div>
      </div>
    </main>
  );
}
