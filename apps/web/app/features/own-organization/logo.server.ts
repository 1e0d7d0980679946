// The logo of an organization: showing it, and taking another in its place.
import { data, redirect } from 'react-router';
import { ask, askFor } from '../../graphql/execute.server';
import {
  OrganizationLogoDocument,
  RemoveOrganizationLogoDocument,
  SetOrganizationLogoDocument,
  type LogoFragment,
} from '../../graphql/generated/graphql';
import { uploadedFile, type FileProblem } from '../identity/file-upload.server';
import { textOf } from '../identity/own-account.server';
import { afterKeeperRefusal, type OwnOrganizationAsked } from './own-organization.server';

export interface ShownLogo {
  readonly source: string;
  readonly width: number;
  readonly height: number;
}

export function shownLogo(logo: LogoFragment | null): ShownLogo | null {
  return logo && { source: `data:image/webp;base64,${logo.content}`, width: logo.width, height: logo.height };
}

export async function ownLogo(asked: OwnOrganizationAsked): Promise<ShownLogo | null> {
  const { organization } = await askFor(asked, OrganizationLogoDocument, { slug: asked.organization.slug });
  return shownLogo(organization?.logo ?? null);
}

/** Sets or removes it. */
export async function changeLogo(asked: OwnOrganizationAsked, form: FormData) {
  const organizationId = asked.organization.id;
  if (textOf(form, 'logo') === 'remove') {
    const { refusal } = await ask(asked, RemoveOrganizationLogoDocument, { input: { organizationId } });
    return refusal ? afterKeeperRefusal(asked, refusal, 'edit') : changed(asked);
  }
  const { uploadId, problem } = await uploadedFile(asked, form, 'file');
  if (problem) return refused(problem);
  const { refusal } = await ask(asked, SetOrganizationLogoDocument, { input: { organizationId, uploadId } });
  if (refusal?.code === 'BAD_USER_INPUT') return refused('notPicture');
  return refusal ? afterKeeperRefusal(asked, refusal, 'edit') : changed(asked);
}

function refused(logoProblem: FileProblem | 'notPicture') {
  return data({ logoProblem }, { status: 400 });
}

function changed({ language, organization }: OwnOrganizationAsked): Response {
  return redirect(`/${language}/members/${organization.slug}/edit?done=logo`);
}
