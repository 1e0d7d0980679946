// Files of members: taking one in, what every row of it came to, and writing or leaving it.
import { data, redirect } from 'react-router';
import { ask, askFor, fault } from '../../graphql/execute.server';
import {
  BeginImportDocument,
  DiscardImportDocument,
  MemberImportDocument,
  MemberImportsDocument,
  WriteImportDocument,
  type ImportOutcome,
} from '../../graphql/generated/graphql';
import { instantInWords } from '../../i18n/dates.server';
import { uploadedFile } from '../identity/file-upload.server';
import { textOf } from '../identity/own-account.server';
import { afterStaffRefusal, type StaffAsked } from '../staff/staff.server';

const PAGE = 'coordination/import';
const ROWS = 100;
const OUTCOMES = ['REJECTED', 'ACCEPTED'] as const satisfies readonly ImportOutcome[];

export async function importsPage(asked: StaffAsked) {
  const { memberImports } = await askFor(asked, MemberImportsDocument);
  return memberImports.map(({ id, fileName, importedAt, state, accepted, rejected, by }) => ({
    id,
    fileName,
    at: instantInWords(importedAt, asked.language),
    state,
    accepted: accepted ?? null,
    rejected: rejected ?? null,
    by: by?.displayName ?? null,
  }));
}

export async function beginImport(asked: StaffAsked, form: FormData) {
  const { uploadId, name, problem } = await uploadedFile(asked, form, 'file');
  if (problem) return data({ problem }, { status: 400 });
  const { data: begun, refusal } = await ask(asked, BeginImportDocument, { input: { uploadId, fileName: name } });
  if (refusal) return afterStaffRefusal(asked, refusal, PAGE);
  return redirect(`/${asked.language}/${PAGE}/${begun.beginImport.import.id}`);
}

/** One import with a page of its rows; to whoever may not see it it is not there. */
export async function importPage(asked: StaffAsked, id: string, search: URLSearchParams) {
  const outcome = OUTCOMES.find((one) => one === search.get('outcome')) ?? null;
  const skip = Math.min(Math.max(Math.trunc(Number(search.get('skip')) || 0), 0), 100_000);
  const { data: found, refusal } = await ask(asked, MemberImportDocument, { id, outcome, skip });
  if (refusal && refusal.code !== 'NOT_FOUND' && refusal.code !== 'BAD_USER_INPUT')
    throw fault(asked.context, `An import was refused: ${refusal.code}`);
  if (!found) throw data(null, { status: 404 });
  const { rows, ...given } = found.memberImport;
  const names = new Map([...found.regions, ...found.focusAreas].map(({ code, name }) => [code, name.text]));
  const total = { REJECTED: given.rejected ?? 0, ACCEPTED: given.accepted ?? 0 };
  const listed = outcome ? total[outcome] : total.REJECTED + total.ACCEPTED;
  return {
    ...given,
    accepted: total.ACCEPTED,
    rejected: total.REJECTED,
    outcome,
    rows: (rows ?? []).map(({ problems, ...row }) => ({
      ...row,
      problems: problems.map(({ suggestions, ...problem }) => ({
        ...problem,
        suggestions: suggestions.map((code) => names.get(code) ?? code),
      })),
    })),
    previous: skip > 0 ? Math.max(0, skip - ROWS) : null,
    next: skip + ROWS < listed ? skip + ROWS : null,
  };
}

/** Writes the valid rows, or lets the file go. */
export async function decideOnImport(asked: StaffAsked, id: string, form: FormData): Promise<Response> {
  const isWritten = textOf(form, 'decision') === 'write';
  const { refusal } = isWritten
    ? await ask(asked, WriteImportDocument, { input: { importId: id, acceptsValid: true } })
    : await ask(asked, DiscardImportDocument, { input: { importId: id } });
  const page = `${PAGE}/${id}`;
  return refusal ? afterStaffRefusal(asked, refusal, page) : redirect(`/${asked.language}/${page}`);
}
