// What an invitation offers and what the network has on record of the invited: is this you?
import { langOf } from '../../i18n/lang-of';
import { useMessages } from '../../i18n/messages';
import type { AppointmentRole } from '../../graphql/generated/graphql';
import { Field } from '../../ui/field';
import type { InvitationDraft, Offer } from './invitation.server';

type OfferedRecord = Offer['records'][number];

interface OfferedPlacesProps {
  readonly offer: { readonly appointmentRole: AppointmentRole | null; readonly records: readonly OfferedRecord[] };
}

/** The role, and the organizations with the positions in them. */
export function OfferedPlaces({ offer }: OfferedPlacesProps) {
  const { say } = useMessages();
  return (
    <>
      {offer.appointmentRole ? <p>{say('invitation.role', { role: say(`role.${offer.appointmentRole}`) })}</p> : null}
      {offer.records.map((record) => (
        <Places key={record.id} record={record} hasPositions />
      ))}
    </>
  );
}

interface RecordQuestionProps {
  readonly record: OfferedRecord & { readonly canCorrectPosition: boolean };
  readonly draft: InvitationDraft['records'][number] | undefined;
}

/** One record: theirs or not, and the position as it should be. */
export function RecordQuestion({ record, draft }: RecordQuestionProps) {
  const { say } = useMessages();
  return (
    <fieldset className="stack-s">
      <legend className="label">{record.name}</legend>
      <Places record={record} hasPositions={!record.canCorrectPosition} />
      {record.canCorrectPosition ? (
        <Field name={`position-${record.id}`} label={say('invitation.position')} maxLength={200} defaultValue={draft?.position ?? ''} />
      ) : null}
      <label className="check">
        <input type="checkbox" name="mine" value={record.id} defaultChecked={draft?.isMe ?? true} />
        <span>{say('invitation.isMe')}</span>
      </label>
    </fieldset>
  );
}

function Places({ record, hasPositions }: { readonly record: OfferedRecord; readonly hasPositions: boolean }) {
  const { language, say } = useMessages();
  if (record.representations.length === 0) return null;
  return (
    <ul className="people">
      {record.representations.map(({ id, role, position, organizationName }) => (
        <li key={id}>
          {organizationName ? <span lang={langOf(organizationName, language)}>{organizationName.text}</span> : null}
          <p className="meta">{[say(`account.representation.${role}`), hasPositions ? position : null].filter(Boolean).join(' · ')}</p>
        </li>
      ))}
    </ul>
  );
}
