// Jest 30 in ESM mode; TypeScript is transformed by swc, with the metadata that Nest's injection needs.
const swc = {
  jsc: {
    parser: { syntax: 'typescript', decorators: true, tsx: true },
    transform: { legacyDecorator: true, decoratorMetadata: true },
    target: 'es2023',
  },
  module: { type: 'es6' },
};

export default {
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  moduleNameMapper: {
    '^#(kernel|platform|taxonomy|identity|directory|membership)$': '<rootDir>/libs/$1/src/index.ts',
    '^(\\.{1,2}/.*)\\.js$': '$1',
  },
  testMatch: ['<rootDir>/(libs|apps|test)/**/*.spec.ts'],
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/apps/web/build/'],
  transform: { '^.+\\.tsx?$': ['@swc/jest', swc] },
  testTimeout: 30_000,
};
