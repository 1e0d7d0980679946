// A version of an agreement, and who has accepted it.
import { useMessages } from '../../i18n/messages';
import { Status } from '../../ui/status';
import type { AgreementInWords } from './agreement-parts.server';

export function AgreementVersion({ agreement }: { readonly agreement: AgreementInWords }) {
  const { say } = useMessages();
  const { rhythm, ends, goals, confidentiality } = agreement;
  const facts = [
    ['goals', goals ?? say('pairingWords.gone')],
    ['rhythm', say(`mentoring.rhythm.${rhythm}`)],
    ['confidentiality', confidentiality],
    ['endsOn', ends],
  ] as const;
  return (
    <div className="stack">
      <Accepted agreement={agreement} />
      <dl className="facts">
        {facts.map(([name, words]) =>
          words ? (
            <div key={name}>
              <dt>{say(`pairing.agreementForm.${name}`)}</dt>
              <dd className="written">{words}</dd>
            </div>
          ) : null,
        )}
      </dl>
    </div>
  );
}

function Accepted({ agreement: { agreedOn, acceptedOn, proposed } }: { readonly agreement: AgreementInWords }) {
  const { say } = useMessages();
  if (agreedOn)
    return (
      <Status kind="ok" word={say('pairing.agreementForm.bothAccepted')}>
        {agreedOn}
      </Status>
    );
  return (
    <Status kind="attention" word={say(`pairing.agreementForm.waitsFor.${acceptedOn.MENTOR ? 'MENTEE' : 'MENTOR'}`)}>
      {say('pairing.agreementForm.proposedOn', { day: proposed })}
    </Status>
  );
}
