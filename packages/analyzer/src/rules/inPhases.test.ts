import { PHASES, type Phase } from '@pathwall/domain'
import { expect, it } from 'vitest'
import { inPhases } from './inPhases.ts'

it.each<[readonly Phase[], string, string]>([
  [['operations'], 'in operations', 'im Betrieb'],
  [['development', 'delivery'], 'in development or delivery', 'in der Entwicklung oder in der Auslieferung'],
  [
    ['input', 'refinement', 'operations'],
    'in input, refinement or operations',
    'im Input, in der Verfeinerung oder im Betrieb',
  ],
  [PHASES, 'anywhere on the path', 'irgendwo auf dem Pfad'],
])('says where %j is', (phases, en, de) => {
  expect([inPhases(phases, 'en'), inPhases(phases, 'de')]).toEqual([en, de])
})
