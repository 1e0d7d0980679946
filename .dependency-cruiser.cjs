// Who may import whom (docs/decisions, "The house"): downwards only, through a library's one door, and never in a circle.

/** Each library and those below it. */
const BELOW = {
  kernel: [],
  platform: ['kernel'],
  taxonomy: ['kernel', 'platform'],
  identity: ['kernel', 'platform'],
  directory: ['kernel', 'platform', 'taxonomy', 'identity'],
  membership: ['kernel', 'platform', 'taxonomy', 'identity', 'directory'],
  mentoring: ['kernel', 'platform', 'taxonomy', 'identity', 'directory', 'membership'],
};

const layer = ([library, below]) => ({
  name: `${library}-imports-downwards`,
  comment: `${library} may import ${below.join(', ') || 'nothing'}.`,
  severity: 'error',
  from: { path: `^libs/${library}/` },
  to: { path: '^(libs|apps)/', pathNot: `^libs/(${[library, ...below].join('|')})/` },
});

const forbid = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

module.exports = {
  forbidden: [
    forbid('no-circle', 'What depends on itself cannot be understood in parts.', {}, { circular: true }),
    ...Object.entries(BELOW).map(layer),
    forbid(
      'one-door',
      'A library is used through its index.ts.',
      { path: '^(apps|libs)/([^/]+)/' },
      { path: '^libs/([^/]+)/', pathNot: ['^libs/$2/', '^libs/[^/]+/src/index\\.ts$'] },
    ),
    forbid(
      'apps-are-apart',
      'Apps share libraries, not code; the API may mount the worker whole.',
      { path: '^apps/([^/]+)/' },
      { path: '^apps/([^/]+)/', pathNot: ['^apps/$1/', '^apps/worker/src/worker\\.module\\.ts$'] },
    ),
    forbid(
      'pages-know-the-schema',
      'The web application is a client like any other.',
      { path: '^apps/web/' },
      { path: '^(libs|migrations)/' },
    ),
    forbid('nobody-imports-tests', 'What runs must not need what tests it.', { pathNot: '^test/' }, { path: '^test/' }),
    forbid('migrations-stand-alone', 'A migration says the same for ever.', { path: '^migrations/' }, { path: '^(libs|apps)/' }),
    forbid(
      'rules-are-pure',
      'Decisions know the kernel and each other, no technology.',
      { path: '\\.rules\\.ts$' },
      {
        // libphonenumber-js is a table of numbering plans: pure, and nobody's technology
        pathNot: ['^libs/kernel/', '\\.(rules|errors)\\.ts$', '^node_modules/libphonenumber-js/'],
        dependencyTypesNot: ['type-only', 'core'],
      },
    ),
    forbid(
      'typeorm-where-tables-are',
      'TypeORM is for entities, repositories, platform and migrations.',
      { path: '^(apps|libs)/', pathNot: ['\\.(entity|repository)\\.ts$', '^libs/platform/'] },
      { path: '^node_modules/typeorm/' },
    ),
    forbid(
      'graphql-where-it-is-served',
      'Only the API knows of GraphQL.',
      { path: '^(libs|apps/(cli|worker))/' },
      { path: '^node_modules/(@nestjs/graphql|graphql)/' },
    ),
    forbid(
      'types-keep-to-their-domain',
      "A type never imports another domain's; edges belong to the later domain.",
      { path: '^apps/api/src/([^/]+)/.+\\.type\\.ts$' },
      { path: '^apps/api/src/.+\\.type\\.ts$', pathNot: ['^apps/api/src/$1/', '^apps/api/src/gateway/'] },
    ),
    forbid(
      'nothing-unknown',
      'What is imported exists and is declared in package.json.',
      { path: '^(apps|libs|migrations|test)/' },
      { couldNotResolve: true },
    ),
    forbid(
      'declared',
      'What is imported is declared in package.json.',
      { path: '^(apps|libs|migrations)/' },
      { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    ),
    forbid(
      'no-tools-at-work',
      'What runs in earnest does not need what is installed for development alone.',
      {
        path: '^(apps|libs|migrations)/',
        pathNot: ['\\.spec\\.tsx?$', '^apps/web/([^/]+|app/routes)\\.ts$', '^apps/web/scripts/', '^apps/api/graphiql/'],
      },
      { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'], pathNot: '^node_modules/@types/' },
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: ['^dist/', '^apps/(api|web)/build/', '^apps/web/(build|\\.react-router)/', '^apps/web/app/graphql/generated/'] },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      mainFields: ['module', 'main', 'types'],
    },
  },
};
