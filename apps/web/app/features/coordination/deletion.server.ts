// Members that should never have been: deleting one, and having it back.
import { redirect } from 'react-router';
import { ask, askFor } from '../../graphql/execute.server';
import { DeletedMembersDocument, DeleteMemberDocument, RestoreMemberDocument } from '../../graphql/generated/graphql';
import { instantInWords } from '../../i18n/dates.server';
import { langOf } from '../../i18n/lang-of';
import { textOf } from '../identity/own-account.server';
import { afterKeeperRefusal, type OwnOrganizationAsked } from '../own-organization/own-organization.server';
import { afterStaffRefusal, type StaffAsked } from '../staff/staff.server';

const PAGE = 'coordination/members';

export async function deletedMembers(asked: StaffAsked) {
  const { deletedMembers: found } = await askFor(asked, DeletedMembersDocument);
  return found.map(({ organizationId, deletedAt, name }) => ({
    id: organizationId,
    deleted: instantInWords(deletedAt, asked.language),
    name: name.text,
    lang: langOf(name, asked.language),
  }));
}

export async function deleteMember(asked: OwnOrganizationAsked): Promise<Response> {
  const { refusal } = await ask(asked, DeleteMemberDocument, { input: { organizationId: asked.organization.id } });
  return refusal ? afterKeeperRefusal(asked, refusal, '') : redirect(`/${asked.language}/${PAGE}?done=deleted`);
}

export async function restoreMember(asked: StaffAsked, form: FormData): Promise<Response> {
  const { refusal } = await ask(asked, RestoreMemberDocument, { input: { organizationId: textOf(form, 'organization') } });
  return refusal ? afterStaffRefusal(asked, refusal, PAGE) : redirect(`/${asked.language}/${PAGE}?done=restored`);
}
