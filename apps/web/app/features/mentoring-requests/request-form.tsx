// The request as a form. Of an urgent one the few fields that it needs come first, the rest is folded.
import { Form } from 'react-router';
import { useMessages } from '../../i18n/messages';
import { Choices } from '../../ui/choices';
import { ErrorSummary, Field, FormProblem } from '../../ui/field';
import { FocusAreaChoices } from '../../ui/focus-area-choices';
import { Reach } from '../../ui/reach';
import { SelectField } from '../../ui/select-field';
import { TextField } from '../../ui/text-field';
import { HeadlineLook } from './headline-look';
import { MentorList } from './mentor-list';
import type { NewRequestPage } from './new-request.server';
import { OTHER_SIDES, type RequestDraft } from './request-draft';
import type { RequestAnswer } from './send-request.server';
import { UrgentNotice } from './urgent-notice';

interface RequestFormProps {
  readonly page: NewRequestPage;
  readonly draft: RequestDraft;
  readonly answer: RequestAnswer | undefined;
}

export function RequestForm({ page, draft, answer }: RequestFormProps) {
  const { say } = useMessages();
  const errors = answer?.problems?.errors ?? {};
  const isUrgent = draft.kind === 'CONSULTATION';
  const isWarned = (answer?.warnings.length ?? 0) > 0;
  const part = { page, draft, answer, errors };
  const send = say(isUrgent ? 'requests.form.sendUrgent' : 'requests.form.send');
  return (
    // What is missing is said by the server, in the reader's language and all at once.
    <Form method="post" className="form join-form" noValidate preventScrollReset>
      {/* Enter in a field sends the request, whatever button comes first. */}
      <button className="vh" name="change" value="send" tabIndex={-1} aria-hidden="true">
        {send}
      </button>
      <input type="hidden" name="kind" value={draft.kind} />
      {answer?.problems ? <ErrorSummary title={say('requests.form.problem')} problems={answer.problems.summary} /> : null}
      {answer?.isOverLimit ? (
        <FormProblem title={say('requests.form.overLimit.title', { count: page.terms.openRequests })}>
          {say('requests.form.overLimit.text')}
        </FormProblem>
      ) : null}
      {answer ? <HeadlineLook answer={answer} /> : null}
      <KindSwitch {...part} />
      {isUrgent ? <UrgentNotice page={page} /> : null}
      <Need {...part} />
      <Concerned {...part} />
      {isUrgent ? (
        <details className="disclosure" open={answer?.next === 'preferred' || answer?.next === 'unwanted' || 'languages' in errors}>
          <summary>{say('requests.form.more')}</summary>
          <div className="form-section">
            <Languages {...part} />
            <Mentors {...part} />
          </div>
        </details>
      ) : (
        <section className="form-section" aria-labelledby="section-mentors">
          <h2 id="section-mentors">{say('requests.form.section.mentors')}</h2>
          <Languages {...part} />
          <Mentors {...part} />
        </section>
      )}
      <div className="actions">
        <button className="btn btn--primary" name="change" value="send">
          {send}
        </button>
        {isWarned ? null : (
          <button className="btn" name="change" value="preview">
            {say('requests.form.preview')}
          </button>
        )}
      </div>
    </Form>
  );
}

interface PartProps extends RequestFormProps {
  readonly errors: Readonly<Record<string, string>>;
}

/** Everything typed stays. */
function KindSwitch({ draft, answer }: PartProps) {
  const { say } = useMessages();
  return (
    <div className="stack-s">
      <div className="segmented" role="group" aria-label={say('requests.facts.kind')}>
        {(['PAIRING', 'CONSULTATION'] as const).map((kind) => (
          <button
            key={kind}
            name="change"
            value={`kind:${kind}`}
            aria-pressed={draft.kind === kind}
            autoFocus={answer?.next === 'kind' && draft.kind === kind}
          >
            {say(`mentoring.kind.${kind}`)}
          </button>
        ))}
      </div>
      <p className="soft">{say(`requests.form.kindText.${draft.kind}`)}</p>
    </div>
  );
}

function Need({ page, draft, errors }: PartProps) {
  const { say } = useMessages();
  const isUrgent = draft.kind === 'CONSULTATION';
  return (
    <section className="form-section" aria-labelledby="section-need">
      <h2 id="section-need">{say('requests.form.section.need')}</h2>
      {isUrgent ? <NeededBy page={page} draft={draft} errors={errors} /> : null}
      <FocusAreaChoices
        beneficiaries={page.beneficiaries}
        themes={page.themes}
        chosen={draft.focusAreaCodes}
        error={errors['focusAreaCodes']}
        areThemesShort={false}
        whom={say('requests.form.whom')}
      />
      <div className="stack-s">
        <TextField
          id="headline"
          name="headline"
          label={say('requests.form.headline')}
          hint={say('requests.form.headlineHint')}
          error={errors['headline']}
          maxLength={200}
          rows={2}
          defaultValue={draft.headline}
        />
        <Reach level={3}>
          <b>{say('requests.reach.headline')}</b> {say('requests.reach.headlineWhat')}
        </Reach>
      </div>
      <div className="confidential">
        <TextField
          id="details"
          name="details"
          label={say('requests.form.details')}
          hint={say('requests.form.detailsHint')}
          error={errors['details']}
          maxLength={10_000}
          rows={isUrgent ? 5 : 8}
          defaultValue={draft.details}
          required
        />
        <Reach level={2}>
          <b>{say('requests.reach.details')}</b> {say('requests.reach.detailsWhat')}
        </Reach>
      </div>
      {isUrgent ? null : <NeededBy page={page} draft={draft} errors={errors} />}
    </section>
  );
}

function NeededBy({ page, draft, errors }: Pick<PartProps, 'page' | 'draft' | 'errors'>) {
  const { say } = useMessages();
  return (
    <Field
      id="neededBy"
      name="neededBy"
      type="date"
      label={say('requests.form.neededBy')}
      hint={say('requests.form.neededByHint')}
      error={errors['neededBy']}
      min={page.today}
      defaultValue={draft.neededBy}
    />
  );
}

/** What a mentor looks at for a conflict of interest. */
function Concerned({ page, draft, errors }: PartProps) {
  const { say } = useMessages();
  return (
    <section className="form-section" aria-labelledby="section-concerned">
      <h2 id="section-concerned">{say('requests.form.section.concerned')}</h2>
      <SelectField
        id="otherSide"
        name="otherSide"
        label={say('requests.form.otherSide')}
        hint={say('requests.form.otherSideHint')}
        error={errors['otherSide']}
        defaultValue={draft.otherSide ?? ''}
        required
      >
        <option value="">{say('requests.form.choose')}</option>
        {OTHER_SIDES.map((side) => (
          <option key={side} value={side}>
            {say(`mentoring.otherSide.${side}`)}
          </option>
        ))}
      </SelectField>
      {page.organizations.length > 0 ? (
        <Choices
          type="radio"
          name="onBehalfOf"
          legend={say('requests.form.onBehalfOf')}
          hint={say('requests.form.onBehalfOfHint')}
          choices={[
            ...page.organizations.map(({ slug, name, lang }) => ({ value: slug, words: name, ...(lang && { lang }) })),
            { value: '', words: say('requests.form.ownName') },
          ]}
          chosen={[draft.onBehalfOf]}
        />
      ) : null}
    </section>
  );
}

function Languages({ page, draft, errors }: PartProps) {
  const { say } = useMessages();
  return (
    <Choices
      type="checkbox"
      name="languages"
      id="languages"
      legend={say('requests.form.languages')}
      hint={say('requests.form.languagesHint')}
      error={errors['languages']}
      choices={page.languages}
      chosen={draft.languages}
      areShort
    />
  );
}

function Mentors({ page, draft, answer, errors }: PartProps) {
  const { say } = useMessages();
  return (
    <>
      <div className="stack-s">
        <MentorList
          list="preferred"
          hint={say(`requests.form.preferredHint.${draft.kind}`)}
          ids={draft.preferred}
          mentors={page.mentors}
          taken={draft.unwanted}
          error={errors['preferred']}
          isNext={answer?.next === 'preferred'}
        />
        <Reach level={3}>
          <b>{say('requests.reach.preferred')}</b>
        </Reach>
      </div>
      <div className="confidential">
        <MentorList
          list="unwanted"
          hint={say('requests.form.unwantedHint')}
          ids={draft.unwanted}
          mentors={page.mentors}
          taken={draft.preferred}
          error={errors['unwanted']}
          isNext={answer?.next === 'unwanted'}
        />
        <Reach level={1}>
          <b>{say('requests.reach.unwanted')}</b> {say('requests.reach.unwantedWhat')}
        </Reach>
      </div>
    </>
  );
}
