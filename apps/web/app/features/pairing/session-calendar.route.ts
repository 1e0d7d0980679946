// A planned session as a file that calendars take; its name and its content say nothing of mentoring.
import { data, type LoaderFunctionArgs } from 'react-router';
import { ask } from '../../graphql/execute.server';
import { SessionCalendarDocument } from '../../graphql/generated/graphql';
import { signedInReader } from '../identity/own-account.server';
import { there } from '../pairing-words/pairing-place.server';

export async function loader({ context, params }: LoaderFunctionArgs): Promise<Response> {
  const asked = signedInReader({ context, params });
  const { pairing } = there(asked, await ask(asked, SessionCalendarDocument, { id: params['id'] ?? '' }));
  const session = pairing.sessions.find(({ id }) => id === params['session']);
  if (!session) throw data(null, { status: 404 });
  return new Response(session.calendar, {
    headers: {
      'content-type': 'text/calendar; charset=utf-8',
      'content-disposition': 'attachment; filename="meeting.ics"',
      'cache-control': 'no-store',
    },
  });
}
