// All that is held about somebody, as a document to keep.
import type { LoaderFunctionArgs } from 'react-router';
import { askFor } from '../../graphql/execute.server';
import { OwnDataDocumentDocument } from '../../graphql/generated/graphql';
import { signedInReader } from './own-account.server';

export async function loader({ context, params }: LoaderFunctionArgs): Promise<Response> {
  const { myData } = await askFor(signedInReader({ context, params }), OwnDataDocumentDocument);
  return new Response(myData.json, {
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': `attachment; filename="nnrlk-${myData.generatedAt.slice(0, 10)}.json"`,
      'cache-control': 'no-store',
    },
  });
}
