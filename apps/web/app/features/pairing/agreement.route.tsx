// The agreement of a pairing: what holds, what is proposed, accepting it or proposing the next version, and the earlier ones.
import { Form, useActionData, useLoaderData, useSearchParams, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { useMessages } from '../../i18n/messages';
import { focus } from '../../ui/notice';
import { Icon } from '../../ui/pictures';
import { signedInReader } from '../identity/own-account.server';
import { PairingTaskPage } from '../pairing-words/pairing-page';
import { AgreementForm } from './agreement-form';
import type { AgreementInWords } from './agreement-parts.server';
import { AgreementVersion } from './agreement-version';
import { agreementPage, changeAgreement } from './agreement.server';

export async function loader({ context, params }: LoaderFunctionArgs) {
  return agreementPage(signedInReader({ context, params }), params['id'] ?? '');
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  return changeAgreement(signedInReader({ context, params }), params['id'] ?? '', await request.formData());
}

export default function AgreementOfPairing() {
  const { place, secrecy, versions } = useLoaderData<typeof loader>();
  const [search] = useSearchParams();
  const { say } = useMessages();
  const proposed = versions[0]?.agreedOn === null ? versions[0] : null;
  const valid = versions.find(({ agreedOn }) => agreedOn) ?? null;
  const earlier = versions.filter((one) => one !== proposed && one !== valid);
  return (
    <PairingTaskPage place={place} title={say('pairing.agreementForm.title')} lead={say('pairing.agreementForm.lead')}>
      <div className="stack-l">
        <div className="notice notice--attention">
          <Icon name="alert" />
          <p>{secrecy}</p>
        </div>
        {search.get('done') === 'newer' ? <Newer /> : null}
        {proposed ? <Proposed agreement={proposed} /> : null}
        {valid ? (
          <section className="block" aria-labelledby="valid">
            <h2 id="valid">{say('pairing.agreementForm.valid', { version: valid.version })}</h2>
            <AgreementVersion agreement={valid} />
          </section>
        ) : null}
        <Proposing />
        {earlier.length > 0 ? <Earlier versions={earlier} /> : null}
      </div>
    </PairingTaskPage>
  );
}

/** A newer version came before the acceptance of this one. */
function Newer() {
  const { say } = useMessages();
  return (
    <div className="notice notice--attention" role="alert" tabIndex={-1} ref={focus}>
      <Icon name="alert" />
      <p>{say('pairing.agreementForm.newer')}</p>
    </div>
  );
}

function Proposed({ agreement }: { readonly agreement: AgreementInWords }) {
  const { side, place } = useLoaderData<typeof loader>();
  const { say } = useMessages();
  return (
    <section className="card stack" aria-labelledby="proposed">
      <h2 id="proposed" className="item">
        {say('pairing.agreementForm.proposed', { version: agreement.version })}
      </h2>
      <AgreementVersion agreement={agreement} />
      {agreement.isAccepted[side] ? (
        <p className="soft">{say('pairing.agreementForm.waits')}</p>
      ) : place.isOver ? null : (
        <Form method="post">
          <input type="hidden" name="agreement" value={agreement.id} />
          <button className="btn btn--primary" name="change" value="accept">
            {say('pairing.agreementForm.accept')}
          </button>
        </Form>
      )}
    </section>
  );
}

/** Open where there is nothing to read yet. */
function Proposing() {
  const { place, secrecy, versions, canPropose, draft, tomorrow } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { say } = useMessages();
  if (!canPropose) return place.status === 'PAUSED' ? <p className="soft">{say('pairing.agreementForm.paused')}</p> : null;
  const form = <AgreementForm place={place} secrecy={secrecy} draft={draft} answer={answer} tomorrow={tomorrow} />;
  if (versions.length === 0) return form;
  return (
    <details className="disclosure" open={answer !== undefined}>
      <summary>{say('pairing.agreementForm.another')}</summary>
      {form}
    </details>
  );
}

function Earlier({ versions }: { readonly versions: readonly AgreementInWords[] }) {
  const { say } = useMessages();
  return (
    <section className="block" aria-labelledby="earlier">
      <h2 id="earlier">{say('pairing.agreementForm.earlier')}</h2>
      {versions.map((agreement) => (
        <details key={agreement.id} className="disclosure">
          <summary>{say('pairing.agreementForm.version', { version: agreement.version, day: agreement.proposed })}</summary>
          <AgreementVersion agreement={agreement} />
        </details>
      ))}
    </section>
  );
}
