// The list of members as a file: the rows that the page shows by its filter, the columns that were ticked.
import { redirect, type ActionFunctionArgs } from 'react-router';
import { ask } from '../../graphql/execute.server';
import { ExportMembersDocument } from '../../graphql/generated/graphql';
import { choiceOf, choicesOf } from '../identity/own-account.server';
import { afterStaffRefusal, staffReader } from '../staff/staff.server';
import { EXPORT_COLUMNS } from './export-columns';
import { filterInput, membersFilter } from './members.server';

const PAGE = 'coordination/members';

export async function action(arriving: ActionFunctionArgs): Promise<Response> {
  const asked = staffReader(arriving);
  const form = await arriving.request.formData();
  const columns = choicesOf(form, 'columns', EXPORT_COLUMNS);
  const search = new URLSearchParams([...form].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])));
  if (columns.length === 0) return redirect(`/${asked.language}/${PAGE}`);
  const input = {
    columns,
    format: choiceOf(form, 'format', ['XLSX', 'CSV'] as const) ?? 'XLSX',
    filter: filterInput(membersFilter(search)),
  };
  const { data, refusal } = await ask(asked, ExportMembersDocument, { input });
  if (refusal) return afterStaffRefusal(asked, refusal, PAGE);
  const { name, mediaType, content } = data.exportMembers.file;
  return new Response(Buffer.from(content, 'base64'), {
    headers: {
      'content-type': mediaType,
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
      'cache-control': 'no-store',
    },
  });
}
