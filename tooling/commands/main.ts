import { bench } from './bench.ts'
import { check } from './check.ts'
import { dev } from './dev.ts'
import { generate } from './generate.ts'
import { packageCli } from './packageCli.ts'
import { pathwall } from './pathwall.ts'
import { start } from './start.ts'
import { createSupervisor, type Supervisor } from './supervisor.ts'
import { test } from './test.ts'

/** What `npm start`, `npm test` and `npm run …` do once packages are installed. Each answers with its exit code. */
const commands: Record<string, (supervisor: Supervisor, args: readonly string[]) => Promise<number>> = {
  start,
  test,
  check,
  dev,
  bench,
  generate,
  package: packageCli,
  pathwall,
}

const [name = '', ...args] = process.argv.slice(2)
const command = commands[name]
if (command === undefined) throw new Error(`Unknown command "${name}"; known: ${Object.keys(commands).join(', ')}`)

process.exit(await command(createSupervisor(), args))
