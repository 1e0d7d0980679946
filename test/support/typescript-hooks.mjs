// Lets Node import our TypeScript sources as Jest does: for what runs before Jest's own transformation, its global setup.
import { existsSync, readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { transformSync } from '@swc/core';
import { LIBRARY, swc } from '../../jest.config.mjs';

const root = new URL('../../', import.meta.url);
const library = new RegExp(LIBRARY);

// `#platform` is its sources, and `./x.js` is `./x.ts` where that is what exists.
function resolve(specifier, context, next) {
  const [, name] = library.exec(specifier) ?? [];
  if (name) return { url: new URL(`libs/${name}/src/index.ts`, root).href, shortCircuit: true };
  if (specifier.startsWith('.') && specifier.endsWith('.js') && context.parentURL?.endsWith('.ts')) {
    const source = new URL(specifier.replace(/\.js$/, '.ts'), context.parentURL);
    if (existsSync(source)) return { url: source.href, shortCircuit: true };
  }
  return next(specifier, context);
}

function load(url, context, next) {
  if (!url.startsWith(pathToFileURL(fileURLToPath(root)).href) || !url.endsWith('.ts')) return next(url, context);
  const file = fileURLToPath(url);
  const { code } = transformSync(readFileSync(file, 'utf8'), { ...swc, filename: file, sourceMaps: 'inline' });
  return { format: 'module', source: code, shortCircuit: true };
}

registerHooks({ resolve, load });
