/** XML as it streams in, told tag by tag; names come without their prefixes. */
import type { Readable } from 'node:stream';
import { Parser } from 'saxen';
import { UnreadableFile } from '../import.errors.js';

export interface XmlListener {
  opened(name: string, attribute: (name: string) => string | undefined): void;
  closed(name: string): void;
  text(text: string): void;
}

/** No cell is longer, so a longer stretch without a tag is no spreadsheet. */
const LONGEST_TEXT = 4_000_000;

/** Tells the listener everything; pauses after each piece of the file so that what was told can be used. Throws `UnreadableFile`. */
export async function* readXml(stream: Readable, listener: XmlListener): AsyncGenerator<number> {
  const parser = parserFor(listener);
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let untagged = 0;
  try {
    for await (const piece of stream as AsyncIterable<Buffer>) {
      const text = decoder.decode(piece, { stream: true });
      untagged = text.includes('<') ? 0 : untagged + text.length;
      if (untagged > LONGEST_TEXT) throw new UnreadableFile('BOMB');
      parser.write(text);
      yield piece.length;
    }
    parser.write(decoder.decode());
    parser.end();
  } catch (error) {
    throw error instanceof UnreadableFile ? error : new UnreadableFile('DAMAGED', { cause: error });
  }
}

function parserFor(listener: XmlListener): Parser {
  return new Parser()
    .on('openTag', (name, attributes, decode) => {
      const known = (): Record<string, string> => attributes() || {};
      listener.opened(localName(name), (wanted) => {
        const written = known()[wanted];
        return written === undefined ? undefined : decode(written);
      });
    })
    .on('closeTag', (name) => listener.closed(localName(name)))
    .on('text', (text, decode) => listener.text(text.includes('&') ? decode(text) : text))
    .on('cdata', (text) => listener.text(text))
    .on('error', (error) => {
      throw error;
    });
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
