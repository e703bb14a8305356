import { limitTable, type Limits } from './limits.ts'
import type { LimitRow } from './limitTable.ts'

const PREFIX = 'LIMIT_'

/** The environment variable of a limit: `syncBytes` is `LIMIT_SYNC_BYTES`. */
export function limitVariable(name: string): string {
  return PREFIX + name.replaceAll(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase()
}

/** The limits as the environment sets them, and one line for each thing that is wrong. */
export function readLimits(env: Readonly<Record<string, string | undefined>>): { limits: Limits; lines: string[] } {
  const lines: string[] = []
  const limits: Record<string, number> = {}
  const unknown = new Set(Object.keys(env).filter((variable) => variable.startsWith(PREFIX)))
  for (const [name, [byDefault, smallest, largest]] of Object.entries<LimitRow>(limitTable)) {
    const variable = limitVariable(name)
    unknown.delete(variable)
    const text = env[variable] ?? ''
    const value = text === '' ? byDefault : Number(text)
    limits[name] = value
    if (text !== '' && (!/^\d{1,15}$/.test(text) || value < smallest || value > largest))
      lines.push(`${variable} is "${text}": it must be a number from ${smallest} to ${largest}.`)
  }
  for (const variable of unknown) lines.push(`${variable} is no limit: npm start -- --help lists them.`)
  const read = limits as unknown as Limits
  return { limits: Object.freeze(read), lines: lines.length > 0 ? lines : contradictions(read) }
}

/** The first must not be above the second, or one of the two could never be reached. */
const ORDERED: readonly (readonly [keyof Limits, keyof Limits])[] = [
  ['liveUpdateBytes', 'syncBytes'],
  ['stateVectorBytes', 'syncBytes'],
  ['syncBytes', 'updateBurstBytes'],
  ['clientsPerUpdate', 'clientsPerDocument'],
  ['dropPresenceAboveBytes', 'cutAboveBytes'],
  ['snapshotAtUnloadAfterUpdates', 'snapshotAfterUpdates'],
  ['retryFirstMs', 'retryMaxMs'],
  ['connectionsPerAddress', 'connections'],
  ['connectionsPerRoom', 'connections'],
]

function contradictions(limits: Limits): string[] {
  return ORDERED.filter(([low, high]) => limits[low] > limits[high]).map(
    ([low, high]) =>
      `${limitVariable(low)} is ${limits[low]}: it must not be above ${limitVariable(high)}, which is ${limits[high]}.`,
  )
}
