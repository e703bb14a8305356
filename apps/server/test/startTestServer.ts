import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { readStartup, type ServerConfig } from '../src/config.ts'
import type { Limits } from '../src/limits/limits.ts'
import { createLogger } from '../src/operations/createLogger.ts'
import { startServer, type RunningServer } from '../src/startServer.ts'
import { temporaryFolder } from './temporaryFolder.ts'

export interface TestServer extends RunningServer {
  config: ServerConfig
  /** `ws://127.0.0.1:port`, without a slash at the end. */
  wsUrl: string
  /** Lines that the server logged, newest last. */
  log: string[]
}

/** What differs from a start without any settings. */
export type TestServerChanges = Partial<Omit<ServerConfig, 'limits'>> & { limits?: Partial<Limits> }

/** The whole server in this process, on a free port with a folder of its own; stopped when the test is over. */
export async function startTestServer({ limits, ...changes }: TestServerChanges = {}): Promise<TestServer> {
  const startup = readStartup(['--port', '0', '--log-level', 'debug'], {})
  if (startup.kind !== 'run') throw new Error(JSON.stringify(startup))
  const config: ServerConfig = {
    ...startup.config,
    dataDir: changes.dataDir ?? temporaryFolder(),
    webRoot: changes.webRoot ?? aWebApp(),
    limits: { ...startup.config.limits, ...limits },
    ...changes,
  }
  const log: string[] = []
  const logger = createLogger(config.logLevel, { write: (line: string) => log.push(line) })
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
