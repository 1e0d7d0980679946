/** The file with the master key: outside the database and its backups, readable by its owner only. */
import { randomBytes } from 'node:crypto';
import {
  closeSync,
  fstatSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import path from 'node:path';
import type { Configuration } from '../configuration/configuration.js';
import { StartRefused } from '../start-refused.js';
import { fingerprint, KEY_BYTES, newKey } from './box.js';

/** As long as copies of the wrapped keys are kept, for a retired master key opens those. */
export const RETIRED_DAYS = 30;

export interface MasterKey {
  /** Its fingerprint. */
  readonly id: string;
  readonly key: Buffer;
  /** The day on which another took its place (yyyy-mm-dd); null: it is in use. */
  readonly retiredOn: string | null;
}

const HEADING = [
  '# The master key of this installation. It opens the keys in the database; lose it and sealed texts are lost.',
  '# Keep a copy apart from the backups, and let nobody else read it. A line is the key, then the day it was retired, if it was.',
];

const LINE = /^([A-Za-z0-9+/]{43}=)(?: +retired +(\d{4}-\d{2}-\d{2}))?$/;

export class MasterKeyFile {
  private readonly file: string;
  private readonly variable: string;
  private readonly isOurs: boolean;
  private keys: readonly MasterKey[] = [];
  private readAt = '';

  constructor({ masterKeyFile, dataDirectory }: Pick<Configuration, 'masterKeyFile' | 'dataDirectory'>) {
    this.isOurs = masterKeyFile === null;
    this.file = masterKeyFile ?? path.join(dataDirectory, 'master.key');
    this.variable = masterKeyFile === null ? 'DATA_DIR' : 'MASTER_KEY_FILE';
  }

  /** Every key of the file, read again when it has changed; none where there is no file yet. Throws `StartRefused` where it is not in order. */
  all(): readonly MasterKey[] {
    const stamp = this.stamp();
    if (stamp !== this.readAt) {
      this.keys = stamp === '' ? [] : this.read();
      this.readAt = stamp;
    }
    return this.keys;
  }

  /** The key in use; made where the environment names no file and there is none. */
  current(): MasterKey {
    if (this.all().length === 0 && this.isOurs) this.make();
    const [current] = this.all();
    if (!current) throw this.refusal('is not there');
    return current;
  }

  /** Begins with a new key; those before it stay, retired today, and those retired long ago go. The new key. */
  renew(today: Date): MasterKey {
    const day = today.toISOString().slice(0, 10);
    const oldest = new Date(today.getTime() - RETIRED_DAYS * 86_400_000).toISOString().slice(0, 10);
    const earlier = this.all()
      .map((one) => ({ ...one, retiredOn: one.retiredOn ?? day }))
      .filter(({ retiredOn }) => retiredOn >= oldest);
    const key = newKey();
    const renewed: MasterKey = { id: fingerprint(key), key, retiredOn: null };
    this.write([renewed, ...earlier], renameSync);
    return renewed;
  }

  /** Forgets the retired keys. */
  forgetRetired(): void {
    this.write([this.current()], renameSync);
  }

  private make(): void {
    mkdirSync(path.dirname(this.file), { recursive: true, mode: 0o700 });
    const key = newKey();
    try {
      this.write([{ id: fingerprint(key), key, retiredOn: null }], linkSync);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error; // else another process was first, and its key counts
    }
  }

  /** Written whole under another name, and only then put in its place by `place`. */
  private write(keys: readonly MasterKey[], place: (from: string, to: string) => void): void {
    const lines = keys.map(({ key, retiredOn }) => key.toString('base64') + (retiredOn === null ? '' : ` retired ${retiredOn}`));
    const unfinished = `${this.file}.${randomBytes(4).toString('hex')}`;
    try {
      const handle = openSync(unfinished, 'wx', 0o600);
      try {
        writeSync(handle, [...HEADING, ...lines, ''].join('\n'));
        fsyncSync(handle);
      } finally {
        closeSync(handle);
      }
      place(unfinished, this.file);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'EACCES' || code === 'EROFS' || code === 'EPERM') throw this.refusal(`cannot be written (${code})`);
      throw error;
    } finally {
      rmSync(unfinished, { force: true });
    }
  }

  /** Changes whenever the file does; empty where there is none. */
  private stamp(): string {
    try {
      const { ino, size, mtimeMs, mode } = statSync(this.file);
      return `${ino} ${size} ${mtimeMs} ${mode}`;
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code !== 'ENOENT') throw this.refusal(`cannot be read (${code})`);
      if (!this.isOurs) throw this.refusal('is not there');
      return '';
    }
  }

  private read(): readonly MasterKey[] {
    const keys = this.text()
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '' && !line.startsWith('#'))
      .map((line) => this.keyOf(line));
    if (keys.filter(({ retiredOn }) => retiredOn === null).length !== 1 || keys[0]?.retiredOn !== null) {
      throw this.refusal('does not begin with its one key in use');
    }
    return keys;
  }

  private text(): string {
    let handle: number;
    try {
      handle = openSync(this.file, 'r');
    } catch (error) {
      throw this.refusal(`cannot be read (${(error as NodeJS.ErrnoException).code})`);
    }
    try {
      const facts = fstatSync(handle);
      if (!facts.isFile()) throw this.refusal('is no file');
      if ((facts.mode & 0o077) !== 0) throw this.refusal(`can be read by others; run: chmod 600 ${this.file}`);
      if (facts.size > 10_000) throw this.refusal('is no master key');
      return readFileSync(handle, 'utf8');
    } finally {
      closeSync(handle);
    }
  }

  private keyOf(line: string): MasterKey {
    const [, base64 = '', retiredOn = null] = LINE.exec(line) ?? [];
    const key = Buffer.from(base64, 'base64');
    if (key.length !== KEY_BYTES) throw this.refusal('is no master key: each line has 32 bytes in base64');
    return { id: fingerprint(key), key, retiredOn };
  }

  private refusal(what: string): StartRefused {
    return new StartRefused(`${this.variable}: the master key ${this.file} ${what}`);
  }
}
