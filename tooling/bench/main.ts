import { repositoryRoot } from '../commands/repositoryRoot.ts'
import type { Benchmark } from './benchmark.ts'
import { benchmarks } from './benchmarks.ts'
import { describeMachine } from './describeMachine.ts'
import { formatFigure } from './formatFigure.ts'

const args = process.argv.slice(2)
process.exitCode = await main(
  args.filter((arg) => arg !== '--quick'),
  args.includes('--quick'),
)

/** `npm run bench -- [--quick] [names]` */
async function main(names: readonly string[], quick: boolean): Promise<number> {
  if (names.includes('--list') || names.includes('--help')) {
    for (const { name, about } of benchmarks) console.log(`${name.padEnd(20)} ${about}`)
    return 0
  }
  const unknown = names.filter((name) => !benchmarks.some((benchmark) => benchmark.name === name))
  if (unknown.length > 0) {
    console.error(
      `No benchmark is called ${unknown.join(', ')}. There are: ${benchmarks.map(({ name }) => name).join(', ') || 'none yet'}`,
    )
    return 2
  }
  const chromium = process.env['PATHWALL_CHROMIUM'] ?? ''
  for (const [what, value] of describeMachine(chromium)) console.log(`${what.padEnd(12)} ${value}`)
  let failed = 0
  for (const benchmark of benchmarks.filter(({ name }) => names.length === 0 || names.includes(name))) {
    if (!(await measure(benchmark, chromium, quick))) failed += 1
  }
  return failed === 0 ? 0 : 1
}

async function measure(benchmark: Benchmark, chromium: string, quick: boolean): Promise<boolean> {
  console.log(`\n${benchmark.name}: ${benchmark.about}`)
  const tasks: (() => Promise<void> | void)[] = []
  const cleanUpAll = async () => {
    for (let task = tasks.pop(); task !== undefined; task = tasks.pop()) await task()
  }
  const interrupted = () => void cleanUpAll().finally(() => process.exit(130))
  process.once('SIGTERM', interrupted)
  process.once('SIGINT', interrupted)
  try {
    await benchmark.run({
      root: repositoryRoot,
      chromium,
      quick,
      figure: (name, value, unit, aim) => console.log(formatFigure(name, value, unit, aim)),
      cleanUp: (task) => void tasks.push(task),
    })
    return true
  } catch (error) {
    console.error(error)
    return false
  } finally {
    process.off('SIGTERM', interrupted)
    process.off('SIGINT', interrupted)
    await cleanUpAll()
  }
}
