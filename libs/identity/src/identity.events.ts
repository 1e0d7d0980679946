/** What identity tells the domains above it, inside its own transaction: they keep theirs true with it, or nothing happens. */
import { Injectable } from '@nestjs/common';
import type { Transaction } from '#platform';

export type IdentityEvent =
  /** Records turned out to be one person's; `joined` are gone when the transaction commits. */
  | { readonly kind: 'PERSONS_JOINED'; readonly kept: string; readonly joined: readonly string[] }
  /** A person corrected what their record says of their position. */
  | { readonly kind: 'POSITION_CORRECTED'; readonly personId: string; readonly position: string | null }
  /** Somebody accepted to represent an organization. */
  | {
      readonly kind: 'REPRESENTATION_ACCEPTED';
      readonly personId: string;
      readonly organizationId: string;
      readonly role: 'MANAGER' | 'REPRESENTATIVE';
      readonly position: string | null;
    }
  /** The person's account was closed, or they asked to be erased: nothing may wait for them any more. */
  | { readonly kind: 'PERSON_OUT_OF_REACH'; readonly personId: string }
  /** Whatever names the person is to go. */
  | { readonly kind: 'PERSON_ERASED'; readonly personId: string };

export type IdentityListener = (transaction: Transaction, event: IdentityEvent) => Promise<void>;

@Injectable()
export class IdentityEvents {
  private readonly listeners: IdentityListener[] = [];

  /** Once, at start. */
  listen(listener: IdentityListener): void {
    this.listeners.push(listener);
  }

  async tell(transaction: Transaction, event: IdentityEvent): Promise<void> {
    for (const listener of this.listeners) await listener(transaction, event);
  }
}
