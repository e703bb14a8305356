import { execFileSync, spawn, type ChildProcess, type SpawnOptions } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, chownSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { QueryResultRow } from 'pg'
import { findPostgres } from './findPostgres.ts'
import { onFreePort } from './freePort.ts'

export interface PostgresServer {
  /** Makes an empty database and answers with its address, which stays the same after a restart. */
  createDatabase(): Promise<string>
  /** Runs a statement as the owner of everything, in the database of this address. */
  query(databaseUrl: string, sql: string, values?: unknown[]): Promise<QueryResultRow[]>
  /** Ends it in order; sessions are cut off. */
  stop(): Promise<void>
  /** Ends all of its processes at once, as a power cut would. */
  kill(): Promise<void>
  /** Nothing of it answers any more, and no connection breaks: as behind a network that swallows everything. */
  freeze(): void
  thaw(): void
  /** Starts it again with what it had. */
  start(): Promise<void>
  /** Lines of its log, newest last. */
  readonly log: readonly string[]
  /** Stops it and deletes its folder. */
  dispose(): Promise<void>
}

export interface PostgresOptions {
  /** Waits for the disk at every commit, as a real one does; off, tests are quicker. */
  waitsForDisk?: boolean
}

export const POSTGRES_PASSWORD = 'a-secret-of-the-tests'

const READY = 'database system is ready to accept connections'

/** Each takes PostgreSQL some time to see that it cannot. */
const MAX_STARTS = 100

/**
 * A PostgreSQL of its own on a free port of 127.0.0.1, with its data in a temporary folder.
 * @throws Error that says what to install when there is no PostgreSQL on this machine
 */
export async function startPostgres(options: PostgresOptions = {}): Promise<PostgresServer> {
  const programs = findPostgres()
  if (programs === undefined)
    throw new Error(
      'This test needs PostgreSQL, and its programs are not on this machine. Install it ' +
        '(Debian: apt-get install postgresql; the service need not run) or set PATHWALL_POSTGRES_BIN to the folder with initdb and postgres.',
    )
  const folder = mkdtempSync(join(tmpdir(), 'pathwall-postgres-'))
  const asUser = unprivileged(folder)
  const data = join(folder, 'data')
  const passwordFile = join(folder, 'password')
  writeFileSync(passwordFile, POSTGRES_PASSWORD)
  chmodSync(passwordFile, 0o644)
  const setUp = ['--no-sync', '--encoding=UTF8', '--locale=C', '--auth=scram-sha-256', '--username=pathwall']
  execFileSync(join(programs, 'initdb'), [...setUp, `--pwfile=${passwordFile}`, '-D', data], {
    ...asUser,
    stdio: ['ignore', 'ignore', 'pipe'],
  })

  const log: string[] = []
  const settings = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    shared_buffers: '32MB',
    max_connections: '60',
    ...(options.waitsForDisk === true ? {} : { fsync: 'off', full_page_writes: 'off' }),
  }
  const launch = async (port: number): Promise<ChildProcess> => {
    const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
    const child = spawn(join(programs, 'postgres'), ['-D', data, '-p', String(port), ...flags], {
      ...asUser,
      stdio: ['ignore', 'ignore', 'pipe'],
    })
    const lines = createInterface({ input: child.stderr })
    lines.on('line', (line) => log.push(line))
    await new Promise<void>((resolve, reject) => {
      lines.on('line', (line) => line.includes(READY) && resolve())
      child.once('error', reject)
      child.once('close', () => reject(new Error(`PostgreSQL did not start:\n${log.slice(-8).join('\n')}`)))
    })
    return child
  }
  /** A session of a server that was killed can outlive it for a moment, and no other may start meanwhile. */
  const start = async (port: number): Promise<ChildProcess> => {
    for (let attempt = 1; ; attempt++) {
      try {
        return await launch(port)
      } catch (error) {
        if (attempt === MAX_STARTS || !String(error).includes('pre-existing shared memory block')) throw error
      }
    }
  }
  const first = await onFreePort(async (free) => ({ server: await start(free), port: free }))
  const { port } = first
  let { server } = first
  const endWithUs = (): void => void server.kill('SIGQUIT')
  process.once('exit', endWithUs)

  const known = new Set<number>()
  const signalAll = (signal: NodeJS.Signals): void => {
    // The list can lack some while others end: one that was stopped must not stay so.
    for (const child of childrenOf(server.pid)) known.add(child)
    server.kill(signal)
    for (const child of known) signalTo(child, signal)
    if (signal !== 'SIGSTOP') known.clear()
  }
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    if (server.exitCode !== null || server.signalCode !== null) return
    const ended = once(server, 'exit')
    if (signal === 'SIGKILL') signalAll(signal)
    else server.kill(signal)
    await ended
  }
  const address = (database: string): string => `postgres://pathwall:${POSTGRES_PASSWORD}@127.0.0.1:${port}/${database}`
  const query: PostgresServer['query'] = async (connectionString, sql, values) => {
    // Only here: most tests that use this package need no database.
    const { Client } = await import('pg')
    const client = new Client({ connectionString })
    await client.connect()
    try {
      return (await client.query<QueryResultRow>(sql, values)).rows
    } finally {
      await client.end()
    }
  }
  let databases = 0
  return {
    createDatabase: async () => {
      const name = `board_${++databases}`
      await query(address('postgres'), `CREATE DATABASE ${name}`)
      return address(name)
    },
    query,
    stop: async () => end('SIGINT'),
    kill: async () => end('SIGKILL'),
    freeze: () => signalAll('SIGSTOP'),
    thaw: () => signalAll('SIGCONT'),
    start: async () => {
      server = await start(port)
    },
    log,
    dispose: async () => {
      process.off('exit', endWithUs)
      await end('SIGKILL')
      // A session that was missed ends by itself, and may write until then.
      rmSync(folder, { recursive: true, force: true, maxRetries: 10 })
    },
  }
}

/** PostgreSQL refuses to run as root: then it is another user, and the folder is theirs. */
function unprivileged(folder: string): Pick<SpawnOptions, 'uid' | 'gid' | 'cwd' | 'env'> {
  const here = { cwd: folder, env: { PATH: process.env['PATH'], LC_ALL: 'C', TZ: 'UTC' } }
  if (process.getuid?.() !== 0) return here
  const users = readFileSync('/etc/passwd', 'utf8').split('\n')
  const user = ['postgres', 'nobody'].map((name) => users.find((line) => line.startsWith(`${name}:`))).find(Boolean)
  const [, , uid, gid] = user?.split(':').map(Number) ?? []
  if (uid === undefined || gid === undefined)
    throw new Error('PostgreSQL cannot run as root, and there is no user nobody.')
  chownSync(folder, uid, gid)
  return { ...here, uid, gid }
}

function childrenOf(pid: number | undefined): number[] {
  const file = `/proc/${pid}/task/${pid}/children`
  return existsSync(file) ? readFileSync(file, 'utf8').trim().split(' ').filter(Boolean).map(Number) : []
}

function signalTo(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal)
  } catch {
    // It ended with its parent.
  }
}
