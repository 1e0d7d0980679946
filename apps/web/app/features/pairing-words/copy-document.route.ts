// The copy of what two wrote, as a document to keep. Its name says nothing of whom it is about.
import type { LoaderFunctionArgs } from 'react-router';
import { ask } from '../../graphql/execute.server';
import { PairingCopyDocument } from '../../graphql/generated/graphql';
import { today } from '../../i18n/dates.server';
import { signedInReader } from '../identity/own-account.server';
import { there } from './pairing-place.server';

export async function loader({ context, params }: LoaderFunctionArgs): Promise<Response> {
  const asked = signedInReader({ context, params });
  const { pairingCopy } = there(asked, await ask(asked, PairingCopyDocument, { id: params['id'] ?? '' }));
  return new Response(pairingCopy, {
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': `attachment; filename="nnrlk-${today()}.json"`,
      'cache-control': 'no-store',
    },
  });
}
