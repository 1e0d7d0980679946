// What the page of the second step changes, by the name that its buttons give.
import { data, redirect } from 'react-router';
import { ask, type Refusal } from '../../graphql/execute.server';
import {
  BeginTotpDocument,
  ConfirmTotpDocument,
  FinishPasskeyRegistrationDocument,
  RemovePasskeyDocument,
  RemoveTotpDocument,
  RenewRecoveryCodesDocument,
} from '../../graphql/generated/graphql';
import { afterRefusal, textOf, type Asked } from './own-account.server';
import { qrCode, type QrCode } from './qr-code.server';

const PAGE = 'account/security';
const LONGEST_ANSWER = 20_000;

/** A secret is shown while it is enrolled, codes are shown once: both are the answer of a post and have no address. */
export type SecurityAnswer =
  | {
      readonly step: 'enrolling';
      readonly secret: string;
      readonly uri: string;
      readonly qr: QrCode;
      readonly problem: 'code' | 'tooMany' | null;
    }
  | { readonly step: 'codes'; readonly recoveryCodes: readonly string[] }
  | { readonly step: 'refused'; readonly problem: 'passkey' };

type Change = (asked: Asked, form: FormData) => Promise<Response | ReturnType<typeof answered>>;

const CHANGES: Readonly<Record<string, Change>> = {
  'begin-app': beginApp,
  'confirm-app': confirmApp,
  'remove-app': removeApp,
  'renew-codes': renewCodes,
  'add-passkey': addPasskey,
  'remove-passkey': removePasskey,
};

export async function changeSecurity(asked: Asked, form: FormData): ReturnType<Change> {
  const change = CHANGES[textOf(form, 'change')];
  return change ? change(asked, form) : redirect(`/${asked.language}/${PAGE}`);
}

function answered(answer: SecurityAnswer, status = 200) {
  return data(answer, { status });
}

function refused(asked: Asked, refusal: Refusal): Response {
  return afterRefusal(asked, refusal, PAGE);
}

/** The codes where there are new ones, else the page with a word on what was done. */
function enrolled({ language }: Asked, recoveryCodes: readonly string[], done: string) {
  return recoveryCodes.length > 0 ? answered({ step: 'codes', recoveryCodes }) : redirect(`/${language}/${PAGE}?done=${done}`);
}

async function beginApp(asked: Asked) {
  const { data: begun, refusal } = await ask(asked, BeginTotpDocument);
  if (refusal) return refused(asked, refusal);
  const { secret, uri } = begun.beginTotp;
  return answered({ step: 'enrolling', secret, uri, qr: qrCode(uri), problem: null });
}

/** The form carries what it showed, so that a mistyped code does not ask for a new secret. */
async function confirmApp(asked: Asked, form: FormData) {
  const { data: confirmed, refusal } = await ask(asked, ConfirmTotpDocument, { input: { code: textOf(form, 'code', 100) } });
  if (!refusal) return enrolled(asked, confirmed.confirmTotp.recoveryCodes, 'app');
  const uri = textOf(form, 'uri');
  const secret = URL.canParse(uri) ? new URL(uri).searchParams.get('secret') : null;
  if (!secret || (refusal.code !== 'BAD_USER_INPUT' && refusal.code !== 'RATE_LIMITED')) return refused(asked, refusal);
  const problem = refusal.code === 'RATE_LIMITED' ? ('tooMany' as const) : ('code' as const);
  return answered({ step: 'enrolling', secret, uri, qr: qrCode(uri), problem }, 400);
}

async function removeApp(asked: Asked) {
  const { refusal } = await ask(asked, RemoveTotpDocument);
  return refusal ? refused(asked, refusal) : redirect(`/${asked.language}/${PAGE}?done=appRemoved`);
}

async function renewCodes(asked: Asked) {
  const { data: renewed, refusal } = await ask(asked, RenewRecoveryCodesDocument);
  return refusal ? refused(asked, refusal) : answered({ step: 'codes', recoveryCodes: renewed.renewRecoveryCodes.recoveryCodes });
}

async function addPasskey(asked: Asked, form: FormData) {
  const input = { name: textOf(form, 'name', 100), responseJson: textOf(form, 'response', LONGEST_ANSWER) };
  const { data: added, refusal } = await ask(asked, FinishPasskeyRegistrationDocument, { input });
  if (!refusal) return enrolled(asked, added.finishPasskeyRegistration.recoveryCodes, 'passkey');
  return refusal.code === 'BAD_USER_INPUT' ? answered({ step: 'refused', problem: 'passkey' }, 400) : refused(asked, refusal);
}

async function removePasskey(asked: Asked, form: FormData) {
  const { refusal } = await ask(asked, RemovePasskeyDocument, { input: { passkeyId: textOf(form, 'passkey') } });
  return refusal ? refused(asked, refusal) : redirect(`/${asked.language}/${PAGE}?done=passkeyRemoved`);
}
