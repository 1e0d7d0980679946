// The page that a mailed invitation opens: is this you, what do you agree to, how will you sign in. Opening it accepts nothing.
import { data, Form, Link, redirect, useActionData, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { ask, fault } from '../../graphql/execute.server';
import { AcceptInvitationDocument, InvitationOfferDocument, type ConsentPurpose } from '../../graphql/generated/graphql';
import { langOf } from '../../i18n/lang-of';
import { languageOf, localeOf, useMessages } from '../../i18n/messages';
import { useRootData } from '../../root';
import { serverContext } from '../../server-context';
import { Field, FormProblem } from '../../ui/field';
import { PageHead } from '../../ui/head';
import { textOf } from './own-account.server';
import { sessionContext, signedIn } from './session.server';

const PURPOSES: readonly ConsentPurpose[] = ['PROCESSING', 'DIRECTORY', 'NEWS', 'STATISTICS'];

export async function loader({ context, params }: LoaderFunctionArgs) {
  const language = languageOf(params);
  const { data: answer, refusal } = await ask({ context, language }, InvitationOfferDocument, { token: params['token'] ?? '' });
  if (refusal && refusal.code !== 'NOT_FOUND' && refusal.code !== 'BAD_USER_INPUT')
    throw fault(context, `An invitation was refused: ${refusal.code}`);
  if (!answer) return data(null, { status: 404 });
  const { email, name, hasAccount, records } = answer.invitation;
  return data({
    email,
    name,
    needsSignIn: hasAccount && context.get(sessionContext)?.viewer.account.email !== email,
    hasAccount,
    records: records.map((record) => ({
      id: record.id,
      name: record.name,
      positions: record.representations.map(({ role, position, organizationName }) => ({
        role,
        position,
        organization: organizationName && { text: organizationName.text, lang: langOf(organizationName, language) },
      })),
    })),
  });
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const language = languageOf(params);
  const { publicUrl } = context.get(serverContext);
  const form = await request.formData();
  const mine = new Set(form.getAll('mine'));
  const isNew = form.has('password');
  const { data: answer, refusal } = await ask({ context, language }, AcceptInvitationDocument, {
    input: {
      token: params['token'] ?? '',
      records: form.getAll('record').flatMap((id) => (typeof id === 'string' ? [{ id, isMe: mine.has(id) }] : [])),
      ...(isNew && {
        displayName: textOf(form, 'name', 200),
        password: textOf(form, 'password'),
        locale: localeOf(language),
        consents: PURPOSES.filter((purpose) => form.getAll('consent').includes(purpose)),
      }),
    },
  });
  if (refusal)
    return data(
      { messages: refusal.violations.map(({ path, message }) => ({ field: String(path.at(-1) ?? ''), message })) },
      { status: 400 },
    );
  const { token, deviceToken } = answer.acceptInvitation;
  return redirect(`/${language}/account`, token ? { headers: signedIn(publicUrl, { token, deviceToken }) } : undefined);
}

export default function Invitation() {
  const offer = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { language, say } = useMessages();
  const problem = (field: string) => answer?.messages.find((one) => one.field === field)?.message;
  return (
    <main id="main" tabIndex={-1}>
      <PageHead
        title={say('invited.title')}
        description={say('invited.lead')}
        publicUrl={useRootData()?.publicUrl ?? ''}
        isIndexed={false}
      />
      <div className="wrap stack">
        <h1>{say('invited.title')}</h1>
        {offer ? null : <p className="lead">{say('invited.over')}</p>}
        {offer?.needsSignIn ? (
          <>
            <p className="lead">{say('invited.signInFirst', { email: offer.email })}</p>
            <p>
              <Link className="btn btn--primary" to={`/${language}/sign-in`}>
                {say('signIn.submit')}
              </Link>
            </p>
          </>
        ) : null}
        {offer && !offer.needsSignIn ? (
          <Form className="form" method="post">
            {answer ? (
              <FormProblem title={say('invited.problem')}>{answer.messages.map(({ message }) => message).join(' ')}</FormProblem>
            ) : null}
            <p className="lead">{say('invited.lead')}</p>
            <p className="soft">{offer.email}</p>
            {offer.records.length > 0 ? <Records records={offer.records} /> : null}
            {offer.hasAccount ? null : (
              <>
                <Field
                  name="name"
                  label={say('invited.name')}
                  maxLength={200}
                  defaultValue={offer.name}
                  error={problem('displayName')}
                  required
                />
                <Field
                  name="password"
                  type="password"
                  label={say('signIn.password')}
                  hint={say('invited.passwordHint')}
                  autoComplete="new-password"
                  maxLength={500}
                  error={problem('password')}
                  required
                />
                <fieldset>
                  <legend className="label">{say('data.consents.title')}</legend>
                  {PURPOSES.map((purpose) => (
                    <label key={purpose} className="check">
                      <input type="checkbox" name="consent" value={purpose} required={purpose === 'PROCESSING'} />
                      <span>{say(`invited.consent.${purpose}`)}</span>
                    </label>
                  ))}
                </fieldset>
              </>
            )}
            <button className="btn btn--primary">{say('invited.accept')}</button>
          </Form>
        ) : null}
      </div>
    </main>
  );
}

type Offer = NonNullable<ReturnType<typeof useLoaderData<typeof loader>>>;

/** What the network has under this address; a record that is somebody else's is left to the coordinators. */
function Records({ records }: { readonly records: Offer['records'] }) {
  const { say } = useMessages();
  return (
    <fieldset>
      <legend className="label">{say('invited.isThisYou')}</legend>
      {records.map(({ id, name, positions }) => (
        <div key={id}>
          <input type="hidden" name="record" value={id} />
          <label className="check">
            <input type="checkbox" name="mine" value={id} defaultChecked />
            <span>{name}</span>
          </label>
          {positions.map(({ role, position, organization }) => (
            <p key={`${organization?.text} ${role}`} className="meta">
              {organization ? <span lang={organization.lang}>{organization.text} · </span> : null}
              {[position, say(`account.representation.${role}`)].filter(Boolean).join(' · ')}
            </p>
          ))}
        </div>
      ))}
    </fieldset>
  );
}
