import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { readStartup, type ServerConfig } from '../src/config.ts'
import { routes } from '../src/http/routes.ts'
import { limitTable } from '../src/limits/limits.ts'
import { limitVariable } from '../src/limits/readLimits.ts'
import { settingTable } from '../src/settings/settingTable.ts'

const root = fileURLToPath(new URL('../../..', import.meta.url))
const folder = join(root, 'docs/deploy')
const read = (name: string): string => readFileSync(join(folder, name), 'utf8')
const files = readdirSync(folder)

const variables = new Set([
  ...Object.values(settingTable).map(({ variable }) => variable),
  ...Object.keys(limitTable).map(limitVariable),
])
/** Of Node, of the images beside ours, and of the compose files themselves. */
const OF_OTHERS = new Set(['NODE_ENV', 'SITE', 'PATHWALL', 'POSTGRES_USER', 'POSTGRES_DB', 'POSTGRES_PASSWORD'])

const defaults = ((): ServerConfig => {
  const startup = readStartup([], {})
  if (startup.kind !== 'run') throw new Error('unreachable')
  return startup.config
})()

describe('the files for deploying', () => {
  it('[S148] are all there', () => {
    expect(files.sort()).toEqual(
      [
        'Caddyfile',
        'Containerfile',
        'compose.cluster.yaml',
        'compose.yaml',
        'health.mjs',
        'nginx.conf',
        'pathwall.service',
      ].sort(),
    )
  })

  it.each(files)('[S148] %s sets and reads no variable that the server does not know', (name) => {
    const text = read(name)
    const named = [
      ...text.matchAll(/^ {2,6}([A-Z][A-Z_]+): /gm),
      ...text.matchAll(/\$\{?([A-Z][A-Z_]+)/g),
      ...text.matchAll(/\b([A-Z][A-Z_]+)=/g),
      ...text.matchAll(/process\.env\.([A-Z_]+)/g),
    ].map((match) => match[1] ?? '')
    expect(named.filter((variable) => !variables.has(variable) && !OF_OTHERS.has(variable))).toEqual([])
  })

  it.each(files)('[S148] %s leads to paths and ports that exist', (name) => {
    const text = read(name)
    const paths = [...text.matchAll(/\/(?:app|opt\/pathwall)\/((?:apps|docs)\/[\w./-]+)/g)].map(
      (match) => match[1] ?? '',
    )
    expect(paths.filter((path) => !existsSync(join(root, path)))).toEqual([])
    const asked = [...text.matchAll(/\/(healthz|readyz|metrics)\b/g)].map((match) => match[0])
    for (const path of asked) expect(routes.map((route) => route.path)).toContain(path)
    for (const [, port] of text.matchAll(/(?:pathwall|node-\d|127\.0\.0\.1|PORT[=:] ?):?(44\d\d)\b/g))
      expect(['4400', '4401']).toContain(port)
  })

  it('[S148] build with the Node and the pnpm that the repository is pinned to', () => {
    const bootstrap = readFileSync(join(root, 'tooling/bootstrap.mjs'), 'utf8')
    const [, node] = /nodePin = '([\d.]+)'/.exec(bootstrap) ?? []
    const { packageManager } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
      packageManager: string
    }
    const images = [...read('Containerfile').matchAll(/^FROM docker\.io\/library\/node:([\d.]+)-/gm)].map(
      (match) => match[1],
    )
    expect(images).toEqual([node, node])
    expect(read('Containerfile')).toContain(`npm install --global ${packageManager}\n`)
  })

  it('[S148] run as nobody in particular, and let nothing be written but the boards', () => {
    expect(read('Containerfile')).toMatch(/^USER node$/m)
    expect(read('Containerfile')).toMatch(/^HEALTHCHECK .*CMD \["node", "\/app\/health\.mjs"\]$/m)
    for (const name of ['compose.yaml', 'compose.cluster.yaml']) {
      expect(read(name)).toContain('read_only: true')
      expect(read(name)).toContain('cap_drop: [ALL]')
    }
    expect(read('pathwall.service')).toContain('DynamicUser=yes')
    expect(read('pathwall.service')).toContain('ProtectSystem=strict')
  })

  it('[S148] give a stop the time it takes', () => {
    const seconds = [
      ...read('compose.yaml').matchAll(/stop_grace_period: (\d+)s/g),
      ...read('compose.cluster.yaml').matchAll(/stop_grace_period: (\d+)s/g),
      ...read('pathwall.service').matchAll(/TimeoutStopSec=(\d+)/g),
    ].map((match) => Number(match[1]))
    expect(seconds.length).toBeGreaterThanOrEqual(3)
    for (const given of seconds) expect(given).toBeGreaterThan(defaults.limits.drainTimeoutMs / 1000 + 2)
  })

  it('[S148] let proxies wait longer than the server is silent, pass map files, and keep the figures inside', () => {
    const nginx = read('nginx.conf')
    const [, readTimeout] = /proxy_read_timeout (\d+)s/.exec(nginx) ?? []
    expect(Number(readTimeout)).toBeGreaterThan((2 * defaults.limits.keepAliveMs) / 1000)
    expect(nginx).toContain('client_max_body_size 10m;')
    expect(nginx).toMatch(/location = \/metrics \{\s+return 404;/)
    expect(read('Caddyfile')).toContain('respond /metrics 404')
  })
})
