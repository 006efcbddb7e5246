/**
 * The layers of src/ and what each may import, and the packages each may use. Whoever needs more changes this table
 * in the same pull request, and says why.
 */
const layers = {
  shared: { layers: [], packages: ['temporal-polyfill', 'uuidv7'], builtins: ['buffer', 'crypto'] },
  domain: { layers: ['shared'], packages: [] },
  application: { layers: ['domain', 'shared'], packages: [] },
  i18n: { layers: ['shared'], packages: ['intl-messageformat'] },
  conversation: {
    layers: ['application', 'domain', 'i18n', 'shared'],
    packages: ['zod'],
    builtins: ['buffer', 'crypto'],
  },
  persistence: {
    // i18n only for which languages there are; no words.
    layers: ['application', 'domain', 'conversation', 'i18n', 'shared'],
    packages: ['dataloader', 'drizzle-orm', 'postgres', 'zod'],
    builtins: 'any',
  },
  platform: {
    // i18n only as a type: what its checks say to the operator.
    layers: ['conversation', 'i18n', 'shared'],
    packages: ['hono', 'zod', 'grammy', 'undici', '@slack/[^/]+'],
    builtins: 'any',
  },
  outbound: {
    layers: ['application', 'conversation', 'domain', 'files', 'i18n', 'persistence', 'reports', 'shared'],
    packages: [],
    builtins: 'any',
  },
  jobs: {
    layers: ['application', 'outbound', 'shared'],
    packages: ['bullmq', 'ioredis', 'pg', 'zod'],
    builtins: 'any',
  },
  http: {
    layers: ['shared'],
    packages: ['hono', '@hono/node-server', 'prom-client', '@bull-board/[^/]+'],
    builtins: 'any',
  },
  observability: { layers: ['shared'], packages: ['pino', 'prom-client'], builtins: 'any' },
  // `postgres` asks the private server whether it is ready.
  embedded: { layers: ['shared'], packages: ['postgres'], builtins: 'any' },
  roster: {
    layers: ['application', 'domain', 'i18n', 'shared'],
    packages: ['yaml', 'zod', 'csv-parse', 'fflate', 'read-excel-file', 'temporal-polyfill'],
    builtins: 'any',
  },
  // What HR asks for in the chat is done by the use cases of the command line, with its readers and its words.
  errands: {
    layers: [
      'application',
      'conversation',
      'domain',
      'files',
      'i18n',
      'outbound',
      'persistence',
      // Letters are drawn as the command line draws them.
      'reports',
      'roster',
      'shared',
    ],
    packages: [],
    builtins: 'any',
  },
  reports: { layers: ['application', 'domain', 'i18n', 'shared'], packages: 'any', builtins: 'any' },
  files: {
    layers: ['domain', 'shared'],
    packages: ['@aws-sdk/client-s3', 'fflate', 'file-type', 'sharp'],
    builtins: 'any',
  },
};

/** SDKs that stay inside one adapter, and the folders that adapter is. Tests may use them to look from outside. */
const confined = {
  grammy: ['src/platform/telegram/'],
  '@slack/(bolt|web-api|socket-mode|logger)': ['src/platform/slack/'],
  'file-type': ['src/files/'],
  sharp: ['src/files/'],
  '@myriaddreamin/typst-ts-node-compiler': ['src/reports/'],
  '@resvg/resvg-js': ['src/reports/pictures/'],
  echarts: ['src/reports/pictures/'],
  '@aws-sdk/client-s3': ['src/files/'],
  bullmq: ['src/jobs/'],
  ioredis: ['src/jobs/'],
  pg: ['src/jobs/'],
  'drizzle-orm': ['src/persistence/'],
  postgres: ['src/persistence/open-client', 'src/persistence/cut-transactions', 'src/embedded/'],
};

// Types of a package may come from its @types twin.
const inNodeModules = (name) => `(^|/)node_modules/(@types/)?${name}/`;

const rules = Object.entries(layers).flatMap(([layer, allowed]) => {
  const may = allowed.layers.join(', ') || 'nothing but itself';
  const found = [
    {
      name: `${layer}-imports`,
      comment: `src/${layer} may import from src/: ${may}`,
      from: { path: `^src/${layer}/` },
      to: { path: '^src/', pathNot: [layer, ...allowed.layers].map((name) => `^src/${name}/`) },
    },
  ];
  if (allowed.packages !== 'any') {
    found.push({
      name: `${layer}-packages`,
      comment: `src/${layer} may use these packages: ${allowed.packages.join(', ') || 'none'}`,
      from: { path: `^src/${layer}/` },
      to: { path: 'node_modules/', pathNot: allowed.packages.map(inNodeModules) },
    });
  }
  if (allowed.builtins !== 'any') {
    found.push({
      name: `${layer}-node`,
      comment: `src/${layer} does no input or output; of Node it may use: ${(allowed.builtins ?? []).join(', ') || 'nothing'}`,
      from: { path: `^src/${layer}/` },
      to: { dependencyTypes: ['core'], pathNot: (allowed.builtins ?? []).map((name) => `^(node:)?${name}$`) },
    });
  }
  return found;
});

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    ...rules,
    ...Object.entries(confined).map(([name, folders]) => ({
      name: `${name.replace(/[^a-z]+/g, '-').replace(/^-|-$/g, '')}-confined`,
      comment: `${name} is used only in ${folders.join(', ')}`,
      from: { path: '^src/', pathNot: folders.map((folder) => `^${folder}`) },
      to: { path: inNodeModules(name) },
    })),
    {
      name: 'platforms-apart',
      comment: 'a platform knows nothing of another',
      from: { path: '^src/platform/([^/]+)/' },
      to: { path: '^src/platform/([^/]+/|list)', pathNot: '^src/platform/$1/' },
    },
    {
      name: 'known-layers',
      comment: 'a new folder of src/ needs a line in the table of layers',
      from: {},
      to: {
        path: '^src/[^/]+/',
        pathNot: [...Object.keys(layers), 'app', 'cli'].map((name) => `^src/${name}/`),
      },
    },
    {
      name: 'no-tests-in-src',
      comment: 'the program depends neither on its tests nor on the stand-ins',
      from: { path: '^src/' },
      to: { path: '^(test|simulator)/' },
    },
    {
      name: 'stand-ins-know-no-bot',
      comment:
        'the stand-ins speak to the bot over HTTP only; the demo, the practice room and the city start both',
      from: { path: '^simulator/', pathNot: '^simulator/(demo|practice|city)' },
      to: { path: '^src/', pathNot: '^src/shared/' },
    },
    {
      name: 'no-cycles',
      comment:
        'two files that need each other are one file, or lack a third; types alone may, they are gone at run time',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'resolvable',
      comment: 'an import leads somewhere',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'listed-packages',
      comment: 'what the program needs at run time stands in "dependencies"',
      from: { path: '^src/' },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'], pathNot: 'node_modules/@types/' },
    },
  ].map((rule) => ({ severity: 'error', ...rule })),
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      mainFields: ['module', 'main', 'types', 'typings'],
    },
  },
};
