// A file that a form brought, handed to the server under the name that operations then call it by.
import { sessionContext } from './session.server';
import { serverContext } from '../../server-context';
import type { Asked } from './own-account.server';

export type FileProblem = 'none' | 'tooBig' | 'tooMany';

export type UploadedFile =
  | { readonly uploadId: string; readonly name: string; readonly problem: null }
  | { readonly uploadId: null; readonly name: null; readonly problem: FileProblem };

const PROBLEMS: Readonly<Record<number, FileProblem>> = { 413: 'tooBig', 429: 'tooMany' };

/** The file in a field of the form. */
export async function uploadedFile({ context }: Asked, form: FormData, field: string): Promise<UploadedFile> {
  const file = form.get(field);
  const token = context.get(sessionContext)?.token;
  if (!(file instanceof File) || file.size === 0 || !token) return { uploadId: null, name: null, problem: 'none' };
  const answer = await context.get(serverContext).upload(new Uint8Array(await file.arrayBuffer()), token);
  return answer.status === 201
    ? { uploadId: answer.uploadId, name: file.name.toWellFormed().slice(0, 200) || '…', problem: null }
    : { uploadId: null, name: null, problem: PROBLEMS[answer.status] ?? 'none' };
}
