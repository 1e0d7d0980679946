/** Reads what a mail server says of a message that it could not deliver (RFC 3464). */

export interface Bounce {
  /** Ids that may be of our message, most likely first; a report has its own besides. */
  readonly messageIds: readonly string[];
  /** The status code: `5.1.1`. */
  readonly reason: string;
}

/** null: it is no such report, or says that delivery is only late. */
export function readBounce(source: string): Bounce | null {
  const text = source.replace(/\r\n?/g, '\n').replace(/\n[ \t]+/g, ' '); // headers may be folded
  if (!/^Content-Type: *multipart\/report\b/im.test(text) || !/^Action: *failed\b/im.test(text)) return null;
  const reason = /^Status: *([45]\.\d{1,3}\.\d{1,3})\b/im.exec(text)?.[1] ?? '5.0.0';
  const named = [...text.matchAll(/^(?:Message-ID|In-Reply-To|References|X-Original-Message-ID):.*$/gim)].map(([line]) => line).reverse();
  const messageIds = named.flatMap((line) =>
    [...line.matchAll(/<([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})@/g)].flatMap(([, id]) => id ?? []),
  );
  return messageIds.length === 0 ? null : { messageIds: [...new Set(messageIds)], reason };
}
