// Who opens the pages of an area, and what becomes of a change that the schema refuses there.
import { data, redirect, type Params, type RouterContextProvider } from 'react-router';
import type { Refusal } from '../../graphql/execute.server';
import { languageOf } from '../../i18n/messages';
import { areaOf, pagesOpenTo, type AreaName } from '../../ui/areas';
import { afterRefusal, type Asked } from '../identity/own-account.server';
import { sessionContext } from '../identity/session.server';

export interface StaffAsked extends Asked {
  readonly area: AreaName;
  /** Those of the area that the reader's roles open. */
  readonly pages: readonly string[];
  readonly isAdministrator: boolean;
  readonly isCoordinator: boolean;
}

interface Arriving {
  readonly request: Request;
  readonly context: Readonly<RouterContextProvider>;
  readonly params: Params;
}

/** To all others the page is not there; its own people enrol a second step first. */
export function staffReader({ request, context, params }: Arriving): StaffAsked {
  const language = languageOf(params);
  const pathname = new URL(request.url).pathname.replace(/\.data$/, ''); // which a script's reading of the page ends with
  const area = areaOf(pathname);
  const viewer = context.get(sessionContext)?.viewer;
  const pages = area && viewer ? pagesOpenTo(viewer, area) : [];
  const page = pathname.split('/')[3];
  if (!area || !viewer || pages.length === 0 || (page && !pages.includes(page))) throw data(null, { status: 404 });
  if (viewer.secondFactor === 'REQUIRED') throw redirect(`/${language}/account/security`);
  return {
    context,
    language,
    area,
    pages,
    isAdministrator: viewer.roles.includes('ADMINISTRATOR'),
    isCoordinator: viewer.roles.includes('COORDINATOR'),
  };
}

/** Where a change was refused that the page itself has no words for; what the role may not do is not there. */
export function afterStaffRefusal(asked: StaffAsked, refusal: Refusal, page: string): Response {
  if (refusal.code === 'FORBIDDEN' && refusal.reason === 'NOT_PERMITTED') throw data(null, { status: 404 });
  return afterRefusal(asked, refusal, page);
}

/** What is wrong with one field of the input, in the reader's language. */
export function violationOf(refusal: Refusal, field: string): string | undefined {
  return refusal.violations.find(({ path }) => path.includes(field))?.message;
}
