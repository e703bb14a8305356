import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import pino from 'pino'
import { onTestFinished } from 'vitest'
import type { ServerConfig } from '../src/config.ts'
import { startServer, type RunningServer } from '../src/startServer.ts'
import { temporaryFolder } from './temporaryFolder.ts'

export interface TestServer extends RunningServer {
  config: ServerConfig
  /** `ws://127.0.0.1:port`, without a slash at the end. */
  wsUrl: string
  /** Lines that the server logged, newest last. */
  log: string[]
}

/** The whole server in this process, on a free port with a folder of its own; stopped when the test is over. */
export async function startTestServer(changes: Partial<ServerConfig> = {}): Promise<TestServer> {
  const config: ServerConfig = {
    host: '127.0.0.1',
    port: 0,
    dataDir: changes.dataDir ?? temporaryFolder(),
    publicUrl: undefined,
    origins: [],
    logLevel: 'debug',
    webRoot: changes.webRoot ?? aWebApp(),
    examplesDir: fileURLToPath(new URL('../../../examples', import.meta.url)),
    example: undefined,
    ...changes,
  }
  const log: string[] = []
  const logger = pino({ level: config.logLevel }, { write: (line: string) => log.push(line) })
  const server = await startServer(config, logger)
  onTestFinished(async () => server.stop())
  return { ...server, config, log, wsUrl: server.url.replace('http:', 'ws:') }
}

export const PAGE = '<!doctype html><title>Pathwall</title>\n'

/** A folder as a build of the web app leaves it. */
function aWebApp(): string {
  const root = temporaryFolder()
  mkdirSync(join(root, 'assets'))
  writeFileSync(join(root, 'index.html'), PAGE)
  writeFileSync(join(root, 'icon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>')
  writeFileSync(join(root, 'assets/app-1a2b3c.js'), `console.log('${'pathwall '.repeat(500)}')\n`)
  return root
}
