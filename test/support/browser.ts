/** The Chromium of @sparticuz/chromium with the libraries and fonts it carries, unpacked once: needs nothing of the system. */
import {
  createReadStream,
  createWriteStream,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';
import { chromium as playwright, type Browser, type Locator, type Page } from 'playwright-core';

const PACKAGES = path.resolve(import.meta.dirname, '../../node_modules');
const CHROMIUM = path.join(PACKAGES, '@sparticuz/chromium');

/** Adds letters such as ₸, arrows and check marks to those that Chromium's package has. */
const MORE_FONTS = path.join(PACKAGES, 'dejavu-fonts-ttf/ttf');

/** Never the package's own arguments: its `--single-process` ends with the first context, and it lets CORS faults pass. */
const ARGUMENTS = ['--disable-background-networking', '--font-render-hinting=none'];

/** Starts a browser; whoever does ends it with `close()`. */
export async function openBrowser(): Promise<Browser> {
  const folder = await unpacked();
  return playwright.launch({
    executablePath: path.join(folder, 'chromium'),
    args: ARGUMENTS,
    env: { ...definedOf(process.env), LD_LIBRARY_PATH: path.join(folder, 'lib'), FONTCONFIG_FILE: path.join(folder, 'fonts.conf') },
  });
}

/** What a locator is read by. */
const READINGS = [
  'allInnerTexts',
  'allTextContents',
  'count',
  'getAttribute',
  'innerText',
  'inputValue',
  'isChecked',
  'textContent',
] as const;

type Reading = (this: Locator, ...given: unknown[]) => Promise<unknown>;

const patched = new WeakSet<object>();

/** Has locators read a document once all of it has arrived: without scripts a press brings a new one, and half of it says that the rest is missing. */
export function readWholeDocuments(page: Page): void {
  const prototype = Object.getPrototypeOf(page.locator('html')) as Record<string, Reading>;
  if (patched.has(prototype)) return;
  patched.add(prototype);
  for (const name of READINGS) {
    const read = prototype[name];
    if (!read) throw new Error(`A locator has no ${name}`);
    prototype[name] = async function (...given) {
      await this.page().waitForLoadState('domcontentloaded');
      return read.apply(this, given);
    };
  }
}

/** The folder with the browser, made whole under another name and then renamed, as several spec files may want it at once. */
async function unpacked(): Promise<string> {
  const { version } = JSON.parse(readFileSync(path.join(CHROMIUM, 'package.json'), 'utf8')) as { version: string };
  const cache = path.join(PACKAGES, '.cache');
  const folder = path.join(cache, `chromium-${version}`);
  if (existsSync(folder)) return folder;
  mkdirSync(cache, { recursive: true });
  const work = mkdtempSync(path.join(cache, 'chromium-unpacking-'));
  await unpackInto(work);
  writeFileSync(path.join(work, 'fonts.conf'), fontConfiguration(folder));
  try {
    renameSync(work, folder);
  } catch (error) {
    rmSync(work, { recursive: true });
    if (!existsSync(folder)) throw error; // else another process was first
  }
  return folder;
}

async function unpackInto(folder: string): Promise<void> {
  const { extract } = createRequire(path.join(CHROMIUM, 'package.json'))('tar-fs') as TarFiles; // a dependency of Chromium's package
  const unpack = (name: string, target: NodeJS.WritableStream): Promise<void> =>
    pipeline(createReadStream(path.join(CHROMIUM, 'bin', name)), createBrotliDecompress(), target);
  await Promise.all([
    unpack('chromium.br', createWriteStream(path.join(folder, 'chromium'), { mode: 0o755 })),
    ...['al2023', 'fonts', 'swiftshader'].map((name) => unpack(`${name}.tar.br`, extract(folder, { chown: false }))),
  ]);
}

function fontConfiguration(folder: string): string {
  const cache = path.join(folder, 'fonts-cache');
  return `<fontconfig><dir prefix="relative">fonts</dir><dir>${MORE_FONTS}</dir><cachedir>${cache}</cachedir></fontconfig>`;
}

interface TarFiles {
  readonly extract: (folder: string, options: { chown: boolean }) => NodeJS.WritableStream;
}

function definedOf(environment: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(Object.entries(environment).filter((entry): entry is [string, string] => entry[1] !== undefined));
}
