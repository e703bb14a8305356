import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { RULES } from '@pathwall/analyzer'
import { toMapFile, type PathMap } from '@pathwall/domain'
import { aMap } from '@pathwall/testkit'

/** Three steps: one with a control, one without in input, one without in delivery. */
export function smallMap(): PathMap {
  return aMap('Small')
    .withStep('Plan', { phase: 'input' })
    .withStep('Build', { phase: 'development', people: ['Dev'], controls: ['Buddy check'] })
    .withStep('Ship', { phase: 'delivery' })
    .build()
}

/** Writes a map where commands find it, and answers with its path. */
export function aMapFile(folder: string, map: PathMap, name = 'map.json'): string {
  const file = join(folder, name)
  writeFileSync(file, JSON.stringify(toMapFile(map), null, 2))
  return file
}

/** Writes a team's configuration that leaves only steps without a control to be found. */
export function onlyGaps(folder: string): string {
  const rules = Object.fromEntries(RULES.filter(({ id }) => id !== 'COV-01').map(({ id }) => [id, 'off']))
  const file = join(folder, 'pathwall.config.json')
  writeFileSync(file, JSON.stringify({ rules }))
  return file
}
