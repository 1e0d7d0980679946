// Writing a practice note of what two have reached: without names, for the other side to agree to.
import { data, Form, Link, useActionData, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { useMessages, type Messages } from '../../i18n/messages';
import { ErrorSummary, Field, type FieldProblem } from '../../ui/field';
import { Reach } from '../../ui/reach';
import { Status } from '../../ui/status';
import { signedInReader } from '../identity/own-account.server';
import { CountedTextField } from './counted-text-field';
import { figure, NOTE_CHARACTERS, TITLE_CHARACTERS } from './long-text';
import { PairingTaskPage } from './pairing-page';
import { pairingPage } from './pairing-place';
import { originIn, practiceNoteSource, proposePracticeNote, type PracticeNoteProblem } from './practice-note.server';

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const found = await practiceNoteSource(signedInReader({ context, params }), params['id'] ?? '', originIn(request.url));
  if (!found) throw data(null, { status: 404 });
  return found;
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const origin = { pairingId: params['id'] ?? '', ...originIn(request.url) };
  return proposePracticeNote(signedInReader({ context, params }), origin, await request.formData());
}

export default function NewPracticeNote() {
  const { place, title, isThereAlready } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { language, say } = useMessages();
  return (
    <PairingTaskPage place={place} title={say('pairingWords.practice.new')} lead={say('pairingWords.practice.lead')}>
      {isThereAlready ? (
        <div className="stack">
          <Status kind="calm" word={say('pairingWords.practice.already')}>
            {say('pairingWords.practice.alreadyWhere')}
          </Status>
          <p>
            <Link className="btn" to={`/${language}/${pairingPage(place.id)}#practice-notes`}>
              {say('pairingWords.practice.toPairing')}
            </Link>
          </p>
        </div>
      ) : (
        <PracticeNoteForm title={title} answer={answer} />
      )}
    </PairingTaskPage>
  );
}

function PracticeNoteForm({ title, answer }: { readonly title: string; readonly answer: PracticeNoteProblem | undefined }) {
  const messages = useMessages();
  const { say } = messages;
  const warnings = answer?.warnings ?? [];
  return (
    <Form method="post" encType="multipart/form-data" className="form" noValidate>
      {answer ? <Mistakes answer={answer} /> : null}
      <Field
        id="title"
        name="title"
        label={say('pairingWords.practice.title')}
        hint={say('pairingWords.practice.titleHint')}
        error={answer ? (titleWords(answer, messages) ?? undefined) : undefined}
        defaultValue={answer?.title ?? title}
      />
      <CountedTextField
        id="body"
        name="body"
        label={say('pairingWords.practice.body')}
        hint={say('pairingWords.practice.bodyHint')}
        limit={NOTE_CHARACTERS}
        text={answer?.body ?? ''}
        rows={10}
        excess={answer?.excess}
        error={answer?.bodyError ? say('pairingWords.practice.bodyMissing') : (answer?.refusedBody ?? undefined)}
      />
      <div className="reach--private">
        <Reach level={2}>
          <b>{say('pairingWords.reflection.reach')}</b> {say('pairingWords.practice.reach')}
        </Reach>
      </div>
      {warnings.length > 0 ? <input type="hidden" name="warned" value={warnings.join()} /> : null}
      <div className="actions">
        <button className="btn btn--primary">
          {say(warnings.length > 0 ? 'pairingWords.practice.sendAnyway' : 'pairingWords.practice.send')}
        </button>
      </div>
    </Form>
  );
}

/** What keeps it from being sent; or what has to be looked at once more. */
function Mistakes({ answer }: { readonly answer: PracticeNoteProblem }) {
  const messages = useMessages();
  const { language, say } = messages;
  if (answer.warnings.length > 0)
    return (
      <ErrorSummary
        title={say('pairingWords.practice.lookAgain')}
        problems={answer.warnings.map((warning) => ({ id: 'body', words: say(`pairingWords.practice.warning.${warning}`) }))}
      />
    );
  const title = titleWords(answer, messages);
  const figures = { limit: figure(NOTE_CHARACTERS, language), excess: figure(answer.excess, language) };
  const problems: FieldProblem[] = [
    ...(title ? [{ id: 'title', words: title }] : []),
    ...(answer.bodyError ? [{ id: 'body', words: say('pairingWords.practice.bodyMissing') }] : []),
    ...(answer.excess > 0 ? [{ id: 'body', words: say('pairingWords.tooLong', figures) }] : []),
    ...(answer.refusedBody ? [{ id: 'body', words: answer.refusedBody }] : []),
  ];
  return (
    <ErrorSummary
      title={say(answer.isThereAlready ? 'pairingWords.practice.already' : 'pairingWords.practice.notSent')}
      problems={problems}
    />
  );
}

function titleWords({ titleError, refusedTitle }: PracticeNoteProblem, { language, say }: Messages): string | null {
  if (titleError === 'EMPTY') return say('pairingWords.practice.titleMissing');
  if (titleError === 'TOO_LONG') return say('pairingWords.practice.titleLong', { limit: figure(TITLE_CHARACTERS, language) });
  return refusedTitle;
}
