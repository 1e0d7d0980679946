// Jest 30 in ESM mode; TypeScript is transformed by swc, with the metadata that Nest's injection needs.
export const swc = {
  jsc: {
    parser: { syntax: 'typescript', decorators: true, tsx: true },
    transform: { legacyDecorator: true, decoratorMetadata: true },
    target: 'es2023',
  },
  module: { type: 'es6' },
};

// Libraries are imported by their names in package.json, and tested from their sources.
export const LIBRARY = '^#(kernel|platform|taxonomy|identity|directory|membership|mentoring)$';

const shared = {
  rootDir: import.meta.dirname,
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  moduleNameMapper: { [LIBRARY]: '<rootDir>/libs/$1/src/index.ts', '^(\\.{1,2}/.*)\\.js$': '$1' },
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/apps/web/build/'],
  transform: { '^.+\\.tsx?$': ['@swc/jest', swc] },
  globalSetup: '<rootDir>/test/support/global-setup.mjs',
  globalTeardown: '<rootDir>/test/support/global-teardown.mjs',
};

const project = (displayName, ...folders) => ({
  ...shared,
  displayName,
  testMatch: folders.map((folder) => `<rootDir>/${folder}/**/*.spec.{ts,tsx}`),
});

export default {
  maxWorkers: 2,
  testTimeout: 30_000,
  workerIdleMemoryLimit: '768MB',
  projects: [
    project('unit', 'libs', 'apps', 'test/support'),
    project('api', 'test/api', 'test/architecture'),
    project('browser', 'test/browser'),
    project('faults', 'test/faults'),
    project('conformance', 'test/conformance'),
  ],
};
