// Who opens the pages that change an organization: the manager of its profile, and coordinators.
import { data, type Params } from 'react-router';
import { ask, fault, type Refusal } from '../../graphql/execute.server';
import { OwnOrganizationDocument } from '../../graphql/generated/graphql';
import { langOf } from '../../i18n/lang-of';
import { afterRefusal, signedInReader, type Asked } from '../identity/own-account.server';
import { sessionContext } from '../identity/session.server';

export interface OwnOrganization {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly lang: string | undefined;
}

export interface OwnOrganizationAsked extends Asked {
  readonly organization: OwnOrganization;
  readonly isCoordinator: boolean;
}

interface Arriving {
  readonly context: Asked['context'];
  readonly params: Params;
}

/** To all others these pages are not there, whether or not they may see the organization. */
export async function organizationKeeper({ context, params }: Arriving): Promise<OwnOrganizationAsked> {
  const asked = signedInReader({ context, params });
  const isCoordinator = actsAsCoordinator(context);
  const { data: found, refusal } = await ask(asked, OwnOrganizationDocument, { slug: params['slug'] ?? '' });
  if (refusal && refusal.code !== 'NOT_FOUND' && refusal.code !== 'BAD_USER_INPUT')
    throw fault(context, `An organization's own page was refused: ${refusal.code}`);
  const organization = found?.organization;
  if (!organization || !(isCoordinator || organization.viewerRole === 'MANAGER')) throw data(null, { status: 404 });
  const { id, slug, name } = organization;
  return { ...asked, isCoordinator, organization: { id, slug, name: name.text, lang: langOf(name, asked.language) } };
}

/** Whether the reader is a coordinator whose second step is there. */
export function actsAsCoordinator(context: Asked['context']): boolean {
  const viewer = context.get(sessionContext)?.viewer;
  return viewer !== undefined && viewer.roles.includes('COORDINATOR') && viewer.secondFactor !== 'REQUIRED';
}

/** Where a change was refused that the page itself has no words for; to whom may no longer do it the page is not there. */
export function afterKeeperRefusal(asked: OwnOrganizationAsked, refusal: Refusal, page: string): Response {
  if (refusal.code === 'FORBIDDEN' && refusal.reason === 'NOT_PERMITTED') throw data(null, { status: 404 });
  return afterRefusal(asked, refusal, `members/${asked.organization.slug}/${page}`);
}
