// Takes the form of one's profile.
import { redirect } from 'react-router';
import { ask } from '../../graphql/execute.server';
import { UpdateProfileDocument } from '../../graphql/generated/graphql';
import { LANGUAGES, localeOf } from '../../i18n/messages';
import { afterRefusal, choiceOf, choicesOf, textOf, type Asked } from './own-account.server';
import { AGE_GROUPS, GENDERS } from './profile-values';
import { refusedForm, withProblems } from './refused-form.server';
import { WORKING_LANGUAGES } from './working-languages.server';

const PAGE = 'account/profile';

export async function changeProfile(asked: Asked, form: FormData) {
  const given = {
    displayName: textOf(form, 'displayName'),
    locale: choiceOf(form, 'locale', LANGUAGES.map(localeOf)) ?? localeOf(asked.language),
    languages: choicesOf(form, 'languages', WORKING_LANGUAGES),
    gender: choiceOf(form, 'gender', GENDERS),
    ageGroup: choiceOf(form, 'ageGroup', AGE_GROUPS),
  };
  const { refusal } = await ask(asked, UpdateProfileDocument, { input: given });
  if (!refusal) return redirect(`/${given.locale.toLowerCase()}/${PAGE}?done=saved`);
  const refused = refusedForm(refusal);
  return refused ? withProblems({ ...refused, given }) : afterRefusal(asked, refusal, PAGE);
}
