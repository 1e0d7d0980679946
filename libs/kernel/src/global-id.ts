/** Opaque global ids, as the Relay server specification has them: a type and a key that only the server reads. */

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Whether a text can be the key of a record. */
export function isKey(text: string): boolean {
  return UUID.test(text);
}

export interface GlobalId {
  readonly type: string;
  readonly key: string;
}

/** The id that a client gets for the record `key` (a UUID) of a type. */
export function toGlobalId(type: string, key: string): string {
  return Buffer.from(`${type}:${key}`, 'utf8').toString('base64url');
}

/** Reads an id back; null where it is none of ours. */
export function fromGlobalId(id: string): GlobalId | null {
  if (id.length > 200 || !/^[\w-]+$/.test(id)) return null;
  const [type, key, ...rest] = Buffer.from(id, 'base64url').toString('utf8').split(':');
  if (!type || !key || rest.length > 0 || !UUID.test(key)) return null;
  return { type, key };
}
