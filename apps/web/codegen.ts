// Writes the types of every operation of the web application from the committed schema.
import type { CodegenConfig } from '@graphql-codegen/cli';

const here = import.meta.dirname;

export default {
  schema: `${here}/../api/schema.graphql`,
  documents: `${here}/app/features/**/*.graphql`,
  generates: {
    [`${here}/app/graphql/generated/`]: {
      preset: 'client',
      presetConfig: { fragmentMasking: false },
      config: {
        documentMode: 'string',
        enumsAsTypes: true,
        useTypeImports: true,
        scalars: { Date: 'string', DateTime: 'string' },
        avoidOptionals: { field: true },
      },
    },
  },
} satisfies CodegenConfig;
