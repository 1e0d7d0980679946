// What I say of myself, and the language in which the network speaks to me.
import { Form, useActionData, useLoaderData, useSearchParams, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { askFor } from '../../graphql/execute.server';
import { OwnProfileDocument } from '../../graphql/generated/graphql';
import { useMessages } from '../../i18n/messages';
import { Choices } from '../../ui/choices';
import { DoneNotice } from '../../ui/notice';
import { AccountPage } from './account-page';
import { signedInReader } from './own-account.server';
import { InterfaceLanguage, NameField, WorkingLanguages } from './profile-fields';
import { AGE_GROUPS, GENDERS, NOT_SAID } from './profile-values';
import { changeProfile } from './profile.server';
import { RefusedFormProblem } from './refused-form';

export async function loader({ context, params }: LoaderFunctionArgs) {
  const { viewer, workingLanguages } = await askFor(signedInReader({ context, params }), OwnProfileDocument);
  return { ...viewer.profile, locale: viewer.account.locale, workingLanguages };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  return changeProfile(signedInReader({ context, params }), await request.formData());
}

export default function Profile() {
  const kept = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const [search] = useSearchParams();
  const { say } = useMessages();
  const given = answer?.given ?? { ...kept, displayName: kept.name };
  const isDone = !answer && search.get('done') === 'saved';
  return (
    <AccountPage
      title={say('profile.title')}
      lead={say('profile.lead')}
      notice={isDone ? <DoneNotice>{say('profile.saved')}</DoneNotice> : null}
    >
      {/* a saved form is another one: its choices are those that were saved */}
      <Form method="post" className="form" key={JSON.stringify(kept)} reloadDocument>
        <RefusedFormProblem answer={answer} />
        <NameField name={given.displayName} error={answer?.errors['displayName']} />
        <WorkingLanguages all={kept.workingLanguages} chosen={given.languages} />
        <InterfaceLanguage chosen={given.locale} />
        <Choices
          type="radio"
          name="gender"
          legend={say('profile.gender')}
          hint={say('profile.counts')}
          choices={[...GENDERS, NOT_SAID].map((value) => ({ value, words: say(`profile.genders.${value}`) }))}
          chosen={[given.gender ?? NOT_SAID]}
          areShort
        />
        <Choices
          type="radio"
          name="ageGroup"
          legend={say('profile.ageGroup')}
          hint={say('profile.counts')}
          choices={[...AGE_GROUPS, NOT_SAID].map((value) => ({ value, words: say(`profile.ageGroups.${value}`) }))}
          chosen={[given.ageGroup ?? NOT_SAID]}
          areShort
        />
        <div className="actions">
          <button className="btn btn--primary">{say('action.save')}</button>
        </div>
      </Form>
    </AccountPage>
  );
}
