import { join } from 'node:path'
import { repositoryRoot } from '../../commands/repositoryRoot.ts'
import type { Dialect } from './dialect.ts'

/** One server to be measured. */
export interface Contestant {
  dialect: Dialect
  /** As it is called in tables. */
  name: string
  /** The file that starts it; that of a peer is taken from the folder where the peers are installed. */
  main: string
  isPeer: boolean
  /** Whether it keeps documents, in memory at least. */
  keepsDocuments: boolean
  args: (folder: string) => string[]
  env: (folder: string) => Record<string, string>
  /** Longest time between the last goodbye and the room being out of memory; undefined: it stays. */
  unloadsAfterMs: number | undefined
}

export const pathwall: Contestant = {
  dialect: 'pathwall',
  name: 'Pathwall',
  main: join(repositoryRoot, 'apps/server/src/main.ts'),
  isPeer: false,
  keepsDocuments: true,
  args: (folder) => ['--host', '127.0.0.1', '--data-dir', folder, '--log-level', 'error'],
  env: () => ({
    // As many as the load has, all of them behind one address, and boards out of memory without a long wait.
    LIMIT_CONNECTIONS_PER_ROOM: '1000',
    LIMIT_CONNECTIONS_PER_ADDRESS: '10000',
    LIMIT_CONNECTION_ATTEMPTS_PER_MINUTE_PER_ADDRESS: '1000000',
    LIMIT_REQUESTS_PER_MINUTE_PER_ADDRESS: '1000000',
    LIMIT_BOARDS_PER_HOUR_PER_ADDRESS: '1000000',
    LIMIT_ACCESS_FAILURES_PER_TEN_MINUTES_PER_ADDRESS: '1000000',
    LIMIT_IDLE_TIMEOUT_MS: '2000',
  }),
  unloadsAfterMs: 2_000,
}

export const bareFanOut: Contestant = {
  dialect: 'bare',
  name: 'bare ws, batched',
  main: 'bareFanOut.js',
  isPeer: true,
  keepsDocuments: false,
  args: () => [],
  env: () => ({}),
  unloadsAfterMs: 0,
}

const yWebsocketServer: Contestant = {
  dialect: 'y-websocket',
  name: 'y-websocket + LevelDB',
  main: 'yWebsocketServer.js',
  isPeer: true,
  keepsDocuments: true,
  args: () => [],
  env: (folder) => ({ YPERSISTENCE: folder }),
  unloadsAfterMs: 0,
}

const hocuspocus: Contestant = {
  dialect: 'hocuspocus',
  name: 'Hocuspocus + SQLite',
  main: 'hocuspocusServer.js',
  isPeer: true,
  keepsDocuments: true,
  args: () => [],
  env: (folder) => ({ DATA_DIR: folder }),
  unloadsAfterMs: 3_000,
}

/** Ours first; of the others each figure is compared with it. */
export const contestants: readonly Contestant[] = [pathwall, bareFanOut, yWebsocketServer, hocuspocus]
