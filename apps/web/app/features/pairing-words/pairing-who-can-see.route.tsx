// Who can see a pairing, and what of it.
import { useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { ask } from '../../graphql/execute.server';
import { WhoCanSeePairingDocument } from '../../graphql/generated/graphql';
import { useMessages } from '../../i18n/messages';
import { CircleList } from '../access/circle-list';
import { circlesOf } from '../access/circles';
import { signedInReader } from '../identity/own-account.server';
import { PairingTaskPage } from './pairing-page';
import { pairingPlace, there } from './pairing-place.server';

export async function loader({ context, params }: LoaderFunctionArgs) {
  const asked = signedInReader({ context, params });
  const { pairing, whoCanSee } = there(asked, await ask(asked, WhoCanSeePairingDocument, { id: params['id'] ?? '' }));
  return { place: pairingPlace(pairing, asked.language), circles: circlesOf(whoCanSee) };
}

export default function WhoCanSeePairing() {
  const { place, circles } = useLoaderData<typeof loader>();
  const { say } = useMessages();
  return (
    <PairingTaskPage place={place} title={say('access.question')} lead={say('pairingWords.whoLead')}>
      <CircleList circles={circles} Heading="h2" />
    </PairingTaskPage>
  );
}
