// Who opens the pages of mentoring.
import { data, type Params, type RouterContextProvider } from 'react-router';
import { signedInReader, type Asked } from '../identity/own-account.server';
import { sessionContext } from '../identity/session.server';

interface Arriving {
  readonly context: Readonly<RouterContextProvider>;
  readonly params: Params;
}

/** Members, mentors and coordinators; visitors are led to the door, to everybody else the page is not there. */
export function mentoringReader(arriving: Arriving): Asked {
  const asked = signedInReader(arriving);
  if (!arriving.context.get(sessionContext)?.viewer.isMember) throw data(null, { status: 404 });
  return asked;
}
