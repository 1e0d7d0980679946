/** Whom mail comes from. */

/** `from` in SMTP_URL, else no-reply at the host of PUBLIC_URL. */
export function senderAddress({ smtpUrl, publicUrl }: { readonly smtpUrl: string | null; readonly publicUrl: string }): string {
  const named = smtpUrl === null ? null : new URL(smtpUrl).searchParams.get('from');
  return named ?? `no-reply@${new URL(publicUrl).hostname}`;
}
