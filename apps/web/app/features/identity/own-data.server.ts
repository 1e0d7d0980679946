// My data: what its page shows, and what its buttons change.
import { redirect } from 'react-router';
import { ask, askFor, type Refusal } from '../../graphql/execute.server';
import {
  GiveConsentDocument,
  OwnDataDocument,
  RequestErasureDocument,
  UndoErasureDocument,
  WithdrawConsentDocument,
  type ConsentPurpose,
} from '../../graphql/generated/graphql';
import { instantInWords, longDay } from '../../i18n/dates.server';
import { langOf } from '../../i18n/lang-of';
import type { Language } from '../../i18n/messages';
import { afterRefusal, textOf, type Asked } from './own-account.server';

const PAGE = 'account/data';
const PURPOSES: readonly ConsentPurpose[] = ['PROCESSING', 'DIRECTORY', 'NEWS', 'STATISTICS'];

export async function ownData(asked: Asked) {
  const { language } = asked;
  const { viewer, myData, workingLanguages } = await askFor(asked, OwnDataDocument);
  const { erasure } = viewer;
  const languageNames = new Map<string, string>(workingLanguages.map(({ code, name }) => [code, name.text]));
  const valuesOf = (code: string, value: string): string[] => {
    const values = readable(value, language);
    return code === 'languages' ? values.map((one) => languageNames.get(one) ?? one) : values;
  };
  return {
    generated: instantInWords(myData.generatedAt, language),
    sections: myData.sections
      .filter(({ rows }) => rows.length > 0)
      .map(({ code, rows }) => ({
        code,
        rows: rows.map(({ fields }) =>
          fields
            .map(({ code: column, value }) => ({ code: column, values: valuesOf(column, value) }))
            .filter(({ values }) => values.length > 0),
        ),
      })),
    consents: viewer.consents.map(({ purpose, text, givenAt, withdrawnAt }) => ({
      purpose,
      text: text.text,
      lang: langOf(text, language),
      given: givenAt && longDay(givenAt, language),
      withdrawn: withdrawnAt && longDay(withdrawnAt, language),
    })),
    erasure: erasure && {
      id: erasure.id,
      state: erasure.state,
      requested: longDay(erasure.requestedAt, language),
      due: erasure.dueAt && longDay(erasure.dueAt, language),
    },
  };
}

/** Instants and days in words, lists as their entries, the rest as it is kept. */
function readable(value: string, language: Language): string[] {
  if (/^\d{4}-\d\d-\d\d$/.test(value)) return [longDay(value, language)];
  if (/^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(value)) return [instantInWords(value, language)];
  if (!value.startsWith('[')) return [value];
  const list: unknown = JSON.parse(value);
  return Array.isArray(list) ? list.map(String) : [value];
}

export async function changeOwnData(asked: Asked, form: FormData): Promise<Response> {
  const purpose = PURPOSES.find((one) => one === textOf(form, 'purpose'));
  switch (textOf(form, 'change')) {
    case 'give':
      return purpose ? after(asked, 'given', await ask(asked, GiveConsentDocument, { input: { purpose } })) : unchanged(asked);
    case 'withdraw':
      return purpose ? after(asked, 'withdrawn', await ask(asked, WithdrawConsentDocument, { input: { purpose } })) : unchanged(asked);
    case 'erase':
      return after(asked, 'erasing', await ask(asked, RequestErasureDocument));
    case 'undo-erasure':
      return after(asked, 'kept', await ask(asked, UndoErasureDocument, { input: { erasureId: textOf(form, 'erasure') } }));
    default:
      return unchanged(asked);
  }
}

function after(asked: Asked, done: string, { refusal }: { readonly refusal: Refusal | null }): Response {
  return refusal ? afterRefusal(asked, refusal, PAGE) : redirect(`/${asked.language}/${PAGE}?done=${done}`);
}

function unchanged({ language }: Asked): Response {
  return redirect(`/${language}/${PAGE}`);
}
