import type { BenchmarkContext } from '../benchmark.ts'
import { contestants, pathwall, type Contestant } from './contestants.ts'
import { formatComparison, type Comparison } from './formatComparison.ts'
import { installPeers } from './installPeers.ts'
import { startServerProcess, type ServerProcess } from './serverProcess.ts'

/** What all parts of the comparison share. */
export interface Contest {
  quick: boolean
  /** Prints a line of its own. */
  say: (text: string) => void
  figure: BenchmarkContext['figure']
  /** Ours first. */
  contestants: readonly Contestant[]
  start: (contestant: Contestant) => Promise<ServerProcess>
  /** Prints a table: for each row and server what was measured, round by round. */
  compare: (
    rows: readonly (Omit<Comparison, 'rounds'> & { of: (contestant: Contestant) => readonly number[] })[],
  ) => void
}

/** Where the peers cannot be installed, Pathwall is measured alone, and that is said. */
export async function createContest({ quick, figure, cleanUp }: BenchmarkContext): Promise<Contest> {
  const say = (text: string): void => console.log(text)
  let peersFolder: string | undefined
  try {
    peersFolder = await installPeers()
  } catch (error) {
    say(`${(error as Error).message}\n\n  NOTHING TO COMPARE WITH: the figures below are Pathwall's alone.`)
  }
  const present = peersFolder === undefined ? [pathwall] : contestants
  return {
    quick,
    say,
    figure,
    contestants: present,
    start: async (contestant) => {
      const server = await startServerProcess(contestant, peersFolder ?? '')
      cleanUp(async () => server.dispose())
      return server
    },
    compare: (rows) =>
      say(
        formatComparison(
          present.map(({ name }) => name),
          rows.map(({ name, unit, of }) => ({ name, unit, rounds: present.map(of) })),
        ),
      ),
  }
}

/** In another order each round, so that nobody always runs behind the same one. */
export function inTurns<T>(items: readonly T[], round: number): T[] {
  const first = items.length === 0 ? 0 : round % items.length
  return [...items.slice(first), ...items.slice(0, first)]
}
