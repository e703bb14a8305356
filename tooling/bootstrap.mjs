// Takes a fresh clone to a running command: finds a Node and a pnpm that fit, installs what the lock file says, and hands
// over to tooling/commands. Everything up to the hand-over runs on Node 20 and without any package.
//
//   node tooling/bootstrap.mjs start|test|dev|check|bench|generate|package|pathwall [arguments]
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { constants } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const stampFolder = join(root, 'node_modules', '.pathwall')
const nodePin = '24.21.0'
const pnpmPin = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).packageManager.replace('pnpm@', '')
const commands = ['start', 'test', 'dev', 'check', 'bench', 'generate', 'package', 'pathwall']

endWithNpm()
await main(process.argv.slice(2))

/** npm that is asked to end, or killed, tells nobody: what it started would go on without it, and hold the port. */
function endWithNpm() {
  if (process.env.npm_lifecycle_event === undefined) return
  const parent = process.ppid
  const watch = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(watch)
    process.kill(process.pid, 'SIGTERM')
  }, 500)
  watch.unref()
}

async function main([command, ...args]) {
  if (!commands.includes(command)) stop(`Say what to do: node tooling/bootstrap.mjs ${commands.join('|')}`, 2)
  const runtime = findRuntime()
  const env = environment(runtime)
  await install(runtime, env)
  const result = await run(
    runtime.node,
    [...stripTypesFlags(runtime.nodeVersion), join(root, 'tooling/commands/main.ts'), command, ...args],
    env,
    { takesInput: command === 'pathwall' },
  )
  process.exit(result.code)
}

/** A Node that runs TypeScript and the pinned pnpm: from this machine where they fit, else fetched by npx once. */
function findRuntime() {
  const stamp = readStamp('runtime.json')
  if (stamp !== undefined) {
    const known = JSON.parse(stamp)
    const wanted = runsTypeScript(process.versions.node) ? process.execPath : known.node
    if (
      known.pnpmPin === pnpmPin &&
      known.nodePin === nodePin &&
      known.node === wanted &&
      existsSync(known.node) &&
      existsSync(known.pnpm)
    )
      return known
  }
  const found = searchRuntime()
  writeStamp('runtime.json', JSON.stringify({ ...found, nodePin, pnpmPin }, null, 2))
  return found
}

function searchRuntime() {
  const nodeFits = runsTypeScript(process.versions.node)
  const pnpmHere = onPath('pnpm', process.env.PATH ?? '')
  if (nodeFits && pnpmHere !== undefined && versionOf(process.execPath, pnpmHere) === pnpmPin) {
    return { node: process.execPath, nodeVersion: process.versions.node, pnpm: pnpmHere }
  }
  const wanted = nodeFits ? [`pnpm@${pnpmPin}`] : [`node@${nodePin}`, `pnpm@${pnpmPin}`]
  say(
    nodeFits
      ? `Fetching pnpm ${pnpmPin}…`
      : `Node ${process.versions.node} is too old to run Pathwall; fetching Node ${nodePin} and pnpm ${pnpmPin}…`,
  )
  const probe =
    'console.log(JSON.stringify({ node: process.execPath, nodeVersion: process.versions.node, path: process.env.PATH }))'
  const npx = spawnSync('npx', ['-y', ...wanted.flatMap((name) => ['-p', name]), 'node', '-e', probe], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, npm_config_update_notifier: 'false', npm_config_loglevel: 'error' },
  })
  const answer = npx.status === 0 ? JSON.parse(npx.stdout.trim().split('\n').at(-1)) : undefined
  const pnpm = answer && onPath('pnpm', answer.path)
  if (pnpm === undefined || !runsTypeScript(answer.nodeVersion)) {
    process.stderr.write(npx.stderr ?? '')
    stop(
      `Could not fetch ${wanted.join(' and ')} with npx${npx.error ? ` (${npx.error.message})` : ''}.\n` +
        `Check that the npm registry can be reached (npm ping), or install Node ${nodePin} and pnpm ${pnpmPin} yourself.`,
    )
  }
  return { node: answer.node, nodeVersion: answer.nodeVersion, pnpm }
}

async function install(runtime, env) {
  const fingerprint = lockFingerprint()
  if (readStamp('installed') === fingerprint) return
  say('Installing packages…')
  const args = [
    'install',
    '--frozen-lockfile',
    '--prefer-offline',
    '--reporter=append-only',
    '--config.confirmModulesPurge=false',
  ]
  const result = await run(runtime.node, [runtime.pnpm, ...args], env, { quiet: true })
  if (result.signalled) process.exit(result.code)
  if (result.code !== 0) {
    process.stderr.write(result.output)
    stop(
      result.output.includes('ERR_PNPM_OUTDATED_LOCKFILE')
        ? `pnpm-lock.yaml does not fit the package.json files. Run "npx pnpm@${pnpmPin} install" and commit the lock file.`
        : 'Installing packages failed; the reason is above. Check that the npm registry can be reached (npm ping) and run the command again.',
      result.code,
    )
  }
  writeStamp('installed', fingerprint)
}

/** Changes when an install would do something: the lock file, what it must agree with, and the settings. */
function lockFingerprint() {
  const manifests = ['apps', 'packages'].flatMap((folder) =>
    readdirSync(join(root, folder)).map((name) => join(folder, name, 'package.json')),
  )
  const hash = createHash('sha256')
  for (const file of [
    'pnpm-lock.yaml',
    'pnpm-workspace.yaml',
    'package.json',
    'tooling/package.json',
    ...manifests.sort((a, b) => (a < b ? -1 : 1)),
  ]) {
    if (existsSync(join(root, file))) hash.update(file).update(readFileSync(join(root, file)))
  }
  return hash.digest('hex')
}

/** What every child runs with: the found Node and pnpm first, the tools of this workspace next, and nothing that phones home. */
function environment(runtime) {
  const path = [dirname(runtime.node), dirname(runtime.pnpm), join(root, 'node_modules/.bin'), process.env.PATH]
  const env = { ...process.env, PATH: path.join(delimiter) }
  env.DO_NOT_TRACK = '1'
  env.TURBO_TELEMETRY_DISABLED = '1'
  env.TURBO_NO_UPDATE_NOTIFIER = '1'
  env.npm_config_update_notifier = 'false'
  return env
}

/**
 * Runs a child until it ends. It gets a process group of its own, so that Ctrl-C, which the terminal sends to everyone,
 * reaches it once and through us; when we are killed outright it notices that the channel to us has closed.
 */
function run(file, args, env, { quiet = false, takesInput = false } = {}) {
  return new Promise((resolve) => {
    const output = quiet ? 'pipe' : 'inherit'
    const child = spawn(file, args, {
      cwd: root,
      env,
      detached: true,
      stdio: [takesInput ? 'inherit' : 'ignore', output, output, quiet ? 'ignore' : 'ipc'],
    })
    const text = []
    child.stdout?.on('data', (chunk) => text.push(chunk))
    child.stderr?.on('data', (chunk) => text.push(chunk))
    let signalled = false
    const forward = (signal) => {
      signalled = true
      child.kill(signal)
    }
    const signals = ['SIGINT', 'SIGTERM', 'SIGHUP']
    for (const signal of signals) process.on(signal, forward)
    const settle = (code, more = '') => {
      for (const signal of signals) process.off(signal, forward)
      resolve({ code, signalled, output: Buffer.concat(text).toString() + more })
    }
    child.on('error', (error) => settle(1, `${error.message}\n`))
    child.on('close', (code, signal) => settle(code ?? 128 + constants.signals[signal]))
  })
}

function runsTypeScript(version) {
  const [major, minor] = version.split('.').map(Number)
  return major > 22 || (major === 22 && minor >= 14)
}

/** Node strips types unasked from 22.18 and 23.6 on. */
function stripTypesFlags(version) {
  const [major, minor] = version.split('.').map(Number)
  const unasked = major > 23 || (major === 23 && minor >= 6) || (major === 22 && minor >= 18)
  return unasked ? [] : ['--experimental-strip-types', '--disable-warning=ExperimentalWarning']
}

function onPath(name, path) {
  return path
    .split(delimiter)
    .map((folder) => join(folder, name))
    .find((candidate) => existsSync(candidate))
}

function versionOf(node, script) {
  const result = spawnSync(node, [script, '--version'], { cwd: root, encoding: 'utf8', timeout: 10_000 })
  return result.status === 0 ? result.stdout.trim() : undefined
}

function readStamp(name) {
  const file = join(stampFolder, name)
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined
}

function writeStamp(name, text) {
  mkdirSync(stampFolder, { recursive: true })
  writeFileSync(join(stampFolder, name), text)
}

function say(line) {
  process.stderr.write(`${line}\n`)
}

function stop(message, code = 1) {
  say(message)
  process.exit(code)
}
