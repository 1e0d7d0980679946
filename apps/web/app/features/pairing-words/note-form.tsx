// Writing a note: the text, and for whom it is, with how wide each circle is beside the choice.
import { Form } from 'react-router';
import { useMessages } from '../../i18n/messages';
import { ErrorSummary } from '../../ui/field';
import { ReachMeter } from '../../ui/reach';
import { CountedTextField } from './counted-text-field';
import { figure, NOTE_CHARACTERS } from './long-text';
import { NOTE_VISIBILITIES, REACH_OF_NOTE } from './note-words';
import { pairingPage } from './pairing-place';
import type { PairingPlace } from './pairing-place.server';
import type { NoteProblem } from './notes.server';

interface NoteFormProps {
  readonly place: PairingPlace;
  readonly secrecy: string;
  readonly answer: NoteProblem | undefined;
}

/** Sent as a form with parts, which may be larger than others: what is too long is refused in words. */
export function NoteForm({ place, secrecy, answer }: NoteFormProps) {
  const { language, say } = useMessages();
  return (
    <Form
      method="post"
      action={`/${language}/${pairingPage(place.id, '/notes')}`}
      encType="multipart/form-data"
      className="note-form card"
      noValidate
    >
      <NoteMistake answer={answer} />
      <NoteText answer={answer} secrecy={secrecy} label={say('pairingWords.note.new')} text={answer?.body ?? ''} />
      <fieldset className="levels reach--private">
        <legend className="label">{say('pairingWords.note.whoReads')}</legend>
        {NOTE_VISIBILITIES.map((visibility) => (
          <label key={visibility} className="check">
            <input type="radio" name="visibility" value={visibility} defaultChecked={visibility === (answer?.visibility ?? 'PRIVATE')} />
            <span>{say(`pairingWords.note.for.${visibility}`, { names: place.others.join(', ') })}</span>
            <span className="reach">
              <ReachMeter level={REACH_OF_NOTE[visibility]} />
            </span>
          </label>
        ))}
      </fieldset>
      <div className="actions">
        <button className="btn btn--primary">{say('pairingWords.note.save')}</button>
      </div>
    </Form>
  );
}

/** Above the form, with a link to the text. */
export function NoteMistake({ answer }: { readonly answer: NoteProblem | undefined }) {
  const { language, say } = useMessages();
  if (!answer) return null;
  const figures = { limit: figure(NOTE_CHARACTERS, language), excess: figure(answer.excess, language) };
  const words = answer.problem === 'TOO_LONG' ? say('pairingWords.tooLong', figures) : say(`pairingWords.note.problem.${answer.problem}`);
  return <ErrorSummary title={say('pairingWords.note.notSaved')} problems={[{ id: 'note-body', words }]} />;
}

interface NoteTextProps {
  readonly answer: NoteProblem | undefined;
  readonly secrecy: string;
  readonly label: string;
  readonly text: string;
}

export function NoteText({ answer, secrecy, label, text }: NoteTextProps) {
  const { say } = useMessages();
  return (
    <CountedTextField
      id="note-body"
      name="body"
      label={label}
      hint={secrecy}
      limit={NOTE_CHARACTERS}
      text={text}
      rows={answer ? 10 : 4}
      excess={answer?.excess}
      error={answer?.problem === 'EMPTY' ? say('pairingWords.note.problem.EMPTY') : undefined}
    />
  );
}
