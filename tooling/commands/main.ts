import { createSupervisor, type Supervisor } from './supervisor.ts'

type RunCommand = (supervisor: Supervisor, args: readonly string[]) => Promise<number>

/**
 * What `npm start`, `npm test` and `npm run …` do once packages are installed. Each answers with its exit code, and is loaded
 * only when it is asked for: tests bring a lot along that a check of a map need not wait for.
 */
const commands: Record<string, () => Promise<RunCommand>> = {
  start: async () => (await import('./start.ts')).start,
  test: async () => (await import('./test.ts')).test,
  check: async () => (await import('./check.ts')).check,
  dev: async () => (await import('./dev.ts')).dev,
  bench: async () => (await import('./bench.ts')).bench,
  generate: async () => (await import('./generate.ts')).generate,
  package: async () => (await import('./packageCli.ts')).packageCli,
  pathwall: async () => (await import('./pathwall.ts')).pathwall,
}

const [name = '', ...args] = process.argv.slice(2)
const load = commands[name]
if (load === undefined) throw new Error(`Unknown command "${name}"; known: ${Object.keys(commands).join(', ')}`)

const command = await load()
process.exit(await command(createSupervisor(), args))
