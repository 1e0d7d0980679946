// Who opens the pages that change an organization: the manager of its profile, and coordinators.
import { data, type Params } from 'react-router';
import { ask, fault, type Refusal } from '../../graphql/execute.server';
import { OwnOrganizationDocument, type RepresentationRole } from '../../graphql/generated/graphql';
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
  const { data: found, refusal } = await ask(asked, OwnOrganizationDocument, { slug: params['slug'] ?? '' });
  if (refusal && refusal.code !== 'NOT_FOUND' && refusal.code !== 'BAD_USER_INPUT')
    throw fault(context, `An organization's own page was refused: ${refusal.code}`);
  const organization = found?.organization;
  const keeper = organization ? keeperOf(asked, organization.viewerRole) : null;
  if (!organization || !keeper) throw data(null, { status: 404 });
  const { id, slug, name } = organization;
  return {
    ...asked,
    isCoordinator: keeper === 'COORDINATOR',
    organization: { id, slug, name: name.text, lang: langOf(name, asked.language) },
  };
}

/** As what the reader keeps an organization's data; a coordinator only once their second step is there. */
export function keeperOf({ context }: Pick<Asked, 'context'>, viewerRole: RepresentationRole | null): 'MANAGER' | 'COORDINATOR' | null {
  const viewer = context.get(sessionContext)?.viewer;
  if (viewer?.roles.includes('COORDINATOR') && viewer.secondFactor !== 'REQUIRED') return 'COORDINATOR';
  return viewerRole === 'MANAGER' ? 'MANAGER' : null;
}

/** Where a change was refused that the page itself has no words for; to whom may no longer do it the page is not there. */
export function afterKeeperRefusal(asked: OwnOrganizationAsked, refusal: Refusal, page: string): Response {
  if (refusal.code === 'FORBIDDEN' && refusal.reason === 'NOT_PERMITTED') throw data(null, { status: 404 });
  return afterRefusal(asked, refusal, ['members', asked.organization.slug, page].filter(Boolean).join('/'));
}
