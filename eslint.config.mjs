// What lint holds us to: typed rules on the TypeScript of the house, the manner of the contract on its schema.
import { parser as graphqlParser, rules as graphqlRules } from '@graphql-eslint/eslint-plugin';
import { defineConfig, globalIgnores } from 'eslint/config';
import typescript from 'typescript-eslint';

const typed = {
  files: ['**/*.{ts,tsx}'],
  extends: [typescript.configs.recommendedTypeChecked],
  languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
  rules: {
    '@typescript-eslint/consistent-type-exports': 'error',
    '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true }],
    '@typescript-eslint/no-deprecated': 'error',
    '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true, allowEmpty: true }],
    '@typescript-eslint/no-non-null-assertion': 'error',
    '@typescript-eslint/no-unnecessary-condition': ['error', { allowConstantLoopConditions: 'only-allowed-literals' }],
    '@typescript-eslint/no-unused-vars': ['error', { varsIgnorePattern: '^_', argsIgnorePattern: '^_', ignoreRestSiblings: true }],
    '@typescript-eslint/require-await': 'off', // a method may promise because its interface does
    '@typescript-eslint/switch-exhaustiveness-check': 'error',
    'max-lines': ['error', { max: 400, skipBlankLines: true, skipComments: true }],
    'max-params': ['error', { max: 3 }],
    'no-console': 'error',
    eqeqeq: ['error', 'always', { null: 'ignore' }],
  },
};

// Jest's matchers are values of any type, and so are the answers that tests look into.
const tests = {
  files: ['**/*.spec.{ts,tsx}', 'test/**/*.ts'],
  rules: {
    '@typescript-eslint/no-explicit-any': 'off',
    '@typescript-eslint/no-non-null-assertion': 'off',
    '@typescript-eslint/no-unsafe-argument': 'off',
    '@typescript-eslint/no-unsafe-assignment': 'off',
    '@typescript-eslint/no-unsafe-member-access': 'off',
    '@typescript-eslint/no-unsafe-return': 'off',
  },
};

// Dependencies come by the constructor, whose parameters are as many as it needs.
const injected = {
  files: ['{apps/api,apps/worker,libs}/**/*.ts'],
  rules: { 'max-params': 'off' },
};

// React Router's way to end a page with a status, and the form that it calls a server's entry by.
const pages = {
  files: ['apps/web/app/**/*.{ts,tsx}'],
  rules: {
    '@typescript-eslint/only-throw-error': [
      'error',
      {
        allow: [
          { from: 'package', package: 'react-router', name: 'DataWithResponseInit' },
          { from: 'lib', name: 'Response' },
        ],
      },
    ],
  },
};
const serverEntry = { files: ['apps/web/app/entry.server.tsx'], rules: { 'max-params': 'off' } };

const migrations = { files: ['migrations/*.ts'], rules: { 'max-lines': 'off' } };

const schema = {
  files: ['apps/api/schema.graphql'],
  languageOptions: { parser: graphqlParser, parserOptions: { graphQLConfig: { schema: 'apps/api/schema.graphql' } } },
  plugins: { '@graphql-eslint': { rules: graphqlRules } },
  rules: {
    '@graphql-eslint/known-type-names': 'error',
    '@graphql-eslint/no-deprecated': 'error',
    '@graphql-eslint/no-hashtag-description': 'error',
    '@graphql-eslint/no-typename-prefix': 'error',
    '@graphql-eslint/no-unreachable-types': 'error',
    '@graphql-eslint/relay-page-info': 'error',
    '@graphql-eslint/require-deprecation-reason': 'error',
    '@graphql-eslint/unique-type-names': 'error',
    '@graphql-eslint/naming-convention': [
      'error',
      {
        types: 'PascalCase',
        FieldDefinition: 'camelCase',
        InputValueDefinition: 'camelCase',
        EnumValueDefinition: 'UPPER_CASE',
        'FieldDefinition[parent.name.value=Query]': { forbiddenPrefixes: ['get', 'list', 'query'] },
      },
    ],
  },
};

export default defineConfig(
  globalIgnores(['dist/', 'apps/web/build/', '**/.react-router/', '**/generated/', 'test/artefacts/', 'apps/web/vite.config.ts']),
  typed,
  tests,
  injected,
  pages,
  serverEntry,
  migrations,
  schema,
);
