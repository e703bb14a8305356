import { describe, expect, it } from 'vitest'
import { analyze } from '../analyze.ts'
import { RULES } from '../rules/rules.ts'
import { RULE_EXAMPLES } from './ruleExamples.ts'
import { sketchMap } from './sketchMap.ts'
import type { Sketch } from './sketch.ts'

const found = (sketch: Sketch = {}): string[] =>
  analyze(sketchMap(sketch)).findings.map(({ ruleId, severity }) => `${ruleId} ${severity}`)

it('every rule has an example, and every example a rule', () => {
  expect(Object.keys(RULE_EXAMPLES).sort()).toEqual(RULES.map(({ id }) => id))
})

describe.each(RULES)('$id', ({ id, severity }) => {
  const { fires, silent } = RULE_EXAMPLES[id] ?? {}
  const weights = severity === 'phase' ? ['high', 'medium', 'low'] : [severity]

  it('fires on its example, as heavy as it is said to be', () => {
    const wanted = weights.map((weight) => `${id} ${weight}`)
    expect(found(fires).some((finding) => wanted.includes(finding))).toBe(true)
  })

  it('is silent on the other, which says something', () => {
    expect(found(silent).filter((finding) => finding.startsWith(id))).toEqual([])
    expect(sketchMap(silent ?? {}).notes.length).toBeGreaterThan(0)
  })
})
