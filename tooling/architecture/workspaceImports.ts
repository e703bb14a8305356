/** What the sources of one workspace may import besides their own files. Tests may import more, see `testImports`. */
export type WorkspaceImports = {
  /** Folder from the root. */
  readonly folder: string
  /** Names of folders in packages/. */
  readonly packages: readonly string[]
  /** Exact npm packages, or a list of those that are refused while all others may be used. */
  readonly npm: readonly string[] | { readonly allBut: readonly string[] }
  /** Whether Node's own modules may be used. */
  readonly node: boolean
}

const tldrawWithScreen = [
  'tldraw',
  '@tldraw/tldraw',
  '@tldraw/editor',
  '@tldraw/assets',
  '@tldraw/sync',
  '@tldraw/sync-core',
]
const react = ['react', 'react-dom', 'react-server-dom-webpack', 'radix-ui', 'zustand', 'wouter', 'lucide-react']
const yjs = ['yjs', 'y-protocols', 'y-websocket', 'y-indexeddb', 'lib0']
/** Those that run in a browser too. */
const everyPackage = ['domain', 'catalog', 'analyzer', 'exporters', 'team-config', 'canvas-schema', 'sync']

/** Who may import whom: the table of docs/architecture.md, as data. A new workspace is one more line. */
export const workspaceImports: readonly WorkspaceImports[] = [
  { folder: 'packages/domain', packages: [], npm: ['zod'], node: false },
  { folder: 'packages/catalog', packages: ['domain'], npm: [], node: false },
  { folder: 'packages/analyzer', packages: ['domain', 'catalog'], npm: ['@noble/hashes'], node: false },
  { folder: 'packages/exporters', packages: ['domain', 'catalog', 'analyzer'], npm: ['zod'], node: false },
  { folder: 'packages/team-config', packages: ['domain', 'catalog', 'analyzer'], npm: ['zod'], node: false },
  {
    folder: 'packages/canvas-schema',
    packages: ['domain'],
    npm: ['@tldraw/tlschema', '@tldraw/store', '@tldraw/validate', '@tldraw/utils'],
    node: false,
  },
  {
    folder: 'packages/sync',
    packages: ['domain', 'canvas-schema'],
    npm: [...yjs, '@tldraw/store', '@tldraw/tlschema'],
    node: false,
  },
  { folder: 'packages/storage', packages: ['domain'], npm: ['better-sqlite3', 'pg'], node: true },
  {
    folder: 'packages/testkit',
    packages: [...everyPackage, 'storage'],
    npm: [
      ...yjs,
      ...['@microsoft/jest-sarif', '@tldraw/store', '@tldraw/tlschema', 'ajv', 'fast-check', 'oidc-provider', 'pg'],
      ...['vitest', 'ws'],
    ],
    node: true,
  },
  ...['apps/server', 'apps/cli'].map((folder) => ({
    folder,
    packages: [...everyPackage, 'storage'],
    npm: { allBut: [...tldrawWithScreen, ...react] },
    node: true,
  })),
  { folder: 'apps/web', packages: everyPackage, npm: { allBut: yjs }, node: false },
]

/** What a test may import besides what its workspace may. */
export const testImports: { readonly packages: readonly string[]; readonly npm: readonly string[] } = {
  packages: ['testkit'],
  npm: [
    'vitest',
    'fast-check',
    'fake-indexeddb',
    'ws',
    'y-websocket',
    'yjs',
    'y-protocols',
    'lib0',
    '@playwright/test',
    '@axe-core/playwright',
    '@xmldom/xmldom',
    'ajv',
  ],
}

/** The only folder that knows tldraw's editor and its stylesheet. */
export const canvasFolder = 'apps/web/src/canvas'
export const canvasOnly: readonly string[] = [
  ...tldrawWithScreen,
  '@tldraw/store',
  '@tldraw/tlschema',
  '@tldraw/validate',
  '@tldraw/utils',
]
