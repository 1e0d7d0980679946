/** The states of a request, in this one place (contract, "A request's states"). Open, for the limit: ASKED, MORE_ASKED, QUEUED. */
import type { RequestStatus } from './request.js';

/** What happens to a request. REOPEN: its pairing ended too early. */
export const REQUEST_EVENTS = ['ACCEPT', 'ANSWER', 'ASK', 'ASK_FOR_MORE', 'CLOSE', 'QUEUE', 'REOPEN', 'WITHDRAW'] as const;
export type RequestEvent = (typeof REQUEST_EVENTS)[number];

/** What cannot happen stands nowhere. */
export const REQUEST_STATES: Readonly<Record<RequestStatus, Readonly<Partial<Record<RequestEvent, RequestStatus>>>>> = {
  OPEN: { ASK: 'ASKED', QUEUE: 'QUEUED' },
  ASKED: { ASK: 'ASKED', ASK_FOR_MORE: 'MORE_ASKED', ACCEPT: 'MATCHED', QUEUE: 'QUEUED', WITHDRAW: 'WITHDRAWN', CLOSE: 'CLOSED' },
  MORE_ASKED: { ANSWER: 'ASKED', WITHDRAW: 'WITHDRAWN', CLOSE: 'CLOSED' },
  QUEUED: { ASK: 'ASKED', WITHDRAW: 'WITHDRAWN', CLOSE: 'CLOSED' },
  MATCHED: { REOPEN: 'QUEUED' },
  WITHDRAWN: {},
  CLOSED: {},
};

export function nextRequestStatus(status: RequestStatus, event: RequestEvent): RequestStatus | null {
  return REQUEST_STATES[status][event] ?? null;
}

export const OPEN_STATUSES: readonly RequestStatus[] = ['ASKED', 'MORE_ASKED', 'QUEUED'];

export function isOpen(status: RequestStatus): boolean {
  return OPEN_STATUSES.includes(status);
}
