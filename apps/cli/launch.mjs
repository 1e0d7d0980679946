// Builds what changed and hands over to the command line; plain JavaScript, for on a fresh clone nothing else can run.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const at = (...parts) => path.join(root, ...parts);

// What is built, from what, into what, by which program of node_modules.
const SERVER = {
  name: 'server',
  sources: ['apps/api', 'apps/cli', 'apps/worker', 'libs', 'migrations', 'package.json', 'tsconfig.json', 'tsconfig.build.json'],
  output: 'dist',
  programs: [['.bin/tsc', '-p', 'tsconfig.build.json']],
};
const WEB = {
  name: 'pages',
  sources: ['apps/web', 'apps/api/schema.graphql', 'package-lock.json'],
  output: 'apps/web/build',
  programs: [
    ['.bin/graphql-codegen', '--config', 'apps/web/codegen.ts'],
    ['.bin/react-router', 'build', 'apps/web'],
  ],
};
const GRAPHIQL = {
  name: 'query page',
  sources: ['apps/api/graphiql', 'package-lock.json'],
  output: 'apps/api/build',
  programs: [['.bin/vite', 'build', '--config', 'apps/api/graphiql/vite.config.mjs', '--logLevel', 'error']],
};

// Which commands need more than the server.
const PARTS = { build: [SERVER, WEB, GRAPHIQL], demo: [SERVER, WEB, GRAPHIQL], dev: [SERVER, WEB, GRAPHIQL], start: [SERVER, WEB] };

// Not sources: what is built, generated or only tested.
const IGNORED = /(^|\/)(build|generated|node_modules|\.react-router)$|\.spec\.tsx?$/;

function files(source) {
  if (IGNORED.test(source)) return [];
  if (!existsSync(at(source))) return [];
  if (!statSync(at(source)).isDirectory()) return [source];
  return readdirSync(at(source)).flatMap((name) => files(`${source}/${name}`));
}

// Changes when a source is added, removed or written.
function fingerprint({ sources }) {
  const hash = createHash('sha256');
  for (const file of sources.flatMap(files).sort()) {
    const { mtimeMs, size } = statSync(at(file));
    hash.update(`${file} ${mtimeMs} ${size}\n`);
  }
  return hash.digest('hex');
}

const stampFile = ({ output }) => at(output, '.built-from');

function isCurrent(part) {
  return existsSync(stampFile(part)) && readFileSync(stampFile(part), 'utf8') === fingerprint(part);
}

const running = new Set();

// Runs a program of node_modules; what it says is shown only where it fails.
function run([program, ...args]) {
  const child = spawn(process.execPath, [at('node_modules', program), ...args], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
  running.add(child);
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (said += text));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      running.delete(child);
      if (code === 0) resolve();
      else reject(new Error(`${program} failed:\n${said}`));
    });
  });
}

async function build(part) {
  const began = Date.now();
  const stamp = fingerprint(part);
  process.stderr.write(`Building the ${part.name} …\n`);
  rmSync(at(part.output), { recursive: true, force: true });
  for (const program of part.programs) await run(program);
  mkdirSync(at(part.output), { recursive: true });
  writeFileSync(stampFile(part), stamp);
  process.stderr.write(`Built the ${part.name} in ${((Date.now() - began) / 1000).toFixed(1)} s.\n`);
}

async function main() {
  const [command] = process.argv.slice(2);
  const parts = PARTS[command] ?? [SERVER];
  const stop = () => {
    for (const child of running) child.kill('SIGTERM');
    process.exit(130);
  };
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, stop);
  await Promise.all(parts.filter((part) => !isCurrent(part)).map(build));
  for (const signal of ['SIGINT', 'SIGTERM']) process.off(signal, stop);
  if (command !== 'build') await import(new URL('../../dist/apps/cli/src/main.js', import.meta.url).href);
}

if (Number(process.versions.node.split('.')[0]) < 24) {
  process.stderr.write(`This is Node ${process.versions.node}; run it by npm, which brings Node 24, or install Node 24.\n`);
  process.exit(2);
}
try {
  await main();
} catch (error) {
  for (const child of running) child.kill('SIGTERM');
  process.stderr.write(`${error.message}\n`);
  process.exit(70);
}
