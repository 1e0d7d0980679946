// A wave of invitations: whom it would reach and with what, and sending it.
import { data, redirect } from 'react-router';
import { ask } from '../../graphql/execute.server';
import { SendWaveDocument, WavePreviewDocument } from '../../graphql/generated/graphql';
import { isLanguage, LANGUAGES, localeOf } from '../../i18n/messages';
import { textOf } from '../identity/own-account.server';
import { afterStaffRefusal, type StaffAsked } from '../staff/staff.server';

const PAGE = 'coordination/invitations/wave';
const MOST_ORGANIZATIONS = 1_000;

export async function prepareWave(asked: StaffAsked, form: FormData) {
  const everybody = textOf(form, 'whom') === 'all';
  const organizations = form
    .getAll('organization')
    .filter((id) => typeof id === 'string')
    .slice(0, MOST_ORGANIZATIONS);
  const language = textOf(form, 'language');
  const input = {
    organizationIds: everybody ? null : organizations,
    locale: isLanguage(language) ? localeOf(language) : null,
  };
  if (!everybody && organizations.length === 0) return data({ step: 'nobody' as const }, { status: 400 });
  return textOf(form, 'change') === 'send' ? send(asked, input) : preview(asked, input);
}

interface WaveInput {
  readonly organizationIds: string[] | null;
  readonly locale: ReturnType<typeof localeOf> | null;
}

async function preview(asked: StaffAsked, input: WaveInput) {
  const { data: found, refusal } = await ask(asked, WavePreviewDocument, { input });
  if (refusal) return afterStaffRefusal(asked, refusal, PAGE);
  const { totalCount, withoutEmail, recipients, messages } = found.invitationPreview;
  const langOfLocale = (locale: string) => LANGUAGES.find((one) => localeOf(one) === locale) ?? 'ru';
  return data({
    step: 'preview' as const,
    organizations: input.organizationIds,
    language: input.locale === null ? null : langOfLocale(input.locale),
    total: totalCount,
    withoutEmail,
    recipients: recipients.map(({ locale, ...recipient }) => ({ ...recipient, lang: langOfLocale(locale) })),
    messages: messages.map(({ locale, subject, text }) => ({ lang: langOfLocale(locale), subject, text })),
  });
}

async function send(asked: StaffAsked, input: WaveInput) {
  const { refusal } = await ask(asked, SendWaveDocument, { input });
  if (refusal) return afterStaffRefusal(asked, refusal, PAGE);
  return redirect(`/${asked.language}/coordination/invitations?done=sent`);
}
