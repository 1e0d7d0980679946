// Who reads the pages of mentoring: people come to them by links in mails and messengers, so whoever has to sign in is led back.
import { data, redirect, type Params } from 'react-router';
import { languageOf } from '../../i18n/messages';
import type { Asked } from '../identity/own-account.server';
import { sessionContext } from '../identity/session.server';

interface Arriving {
  readonly request: Request;
  readonly context: Asked['context'];
  readonly params: Params;
}

/** Only for those who are signed in. */
export function requestsReader({ request, context, params }: Arriving): Asked {
  const language = languageOf(params);
  if (context.get(sessionContext)) return { context, language };
  const here = new URL(request.url).pathname.replace(/\.data$/, ''); // which a script's reading of the page ends with
  throw redirect(`/${language}/sign-in?to=${encodeURIComponent(here)}`);
}

/** Members, mentors and coordinators; to those outside the network the page is not there. */
export function mentoringReader(arriving: Arriving): Asked {
  const asked = requestsReader(arriving);
  if (!asked.context.get(sessionContext)?.viewer.isMember) throw data(null, { status: 404 });
  return asked;
}
