/** How a person signs in. */
import type { Locale } from '#kernel';

/** What an account says of itself to its owner. */
export interface Account {
  readonly id: string;
  readonly personId: string;
  readonly email: string;
  readonly displayName: string;
  readonly locale: Locale;
}

/** What signing in has to know of an account. */
export interface SignInAccount extends Account {
  readonly passwordHash: string | null;
  readonly isDisabled: boolean;
  readonly isLocked: boolean;
  readonly hasTotp: boolean;
  readonly hasPasskey: boolean;
  readonly recoveryCodes: number;
}
