// The logo of an organization that everybody sees, as a picture of its own: messengers fetch it for the preview of a link.
import type { LoaderFunctionArgs } from 'react-router';
import { ask, fault } from '../../graphql/execute.server';
import { OrganizationLogoDocument } from '../../graphql/generated/graphql';
import { languageOf } from '../../i18n/messages';

export async function loader({ context, params }: LoaderFunctionArgs): Promise<Response> {
  const asked = { context, language: languageOf(params) };
  const { data, refusal } = await ask(asked, OrganizationLogoDocument, { slug: params['slug'] ?? '' });
  if (refusal && refusal.code !== 'NOT_FOUND' && refusal.code !== 'BAD_USER_INPUT')
    throw fault(context, `The logo of an organization was refused: ${refusal.code}`);
  const organization = data?.organization;
  if (organization?.listing !== 'PUBLIC' || !organization.logo) return new Response(null, { status: 404 });
  return new Response(Buffer.from(organization.logo.content, 'base64'), { headers: { 'content-type': 'image/webp' } });
}
