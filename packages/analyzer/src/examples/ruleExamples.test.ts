import { describe, expect, it } from 'vitest'
import { analyze } from '../analyze.ts'
import { RULES } from '../rules/rules.ts'
import { RULE_EXAMPLES } from './ruleExamples.ts'
import { sketchMap } from './sketchMap.ts'
import type { Sketch } from './sketch.ts'

const rulesOn = (sketch: Sketch | undefined): string[] =>
  analyze(sketchMap(sketch ?? {})).findings.map(({ ruleId }) => ruleId)

it('every rule has an example, and every example a rule', () => {
  expect(Object.keys(RULE_EXAMPLES).sort()).toEqual(RULES.map(({ id }) => id))
})

describe.each(RULES)('$id', ({ id, severity }) => {
  const { fires, silent } = RULE_EXAMPLES[id] ?? {}

  it('fires on its example, as heavy as it is said to be', () => {
    const [found] = analyze(sketchMap(fires ?? {})).findings.filter(({ ruleId }) => ruleId === id)
    expect(found?.severity).toEqual(severity === 'phase' ? expect.any(String) : severity)
  })

  it('is silent on the other, which says something', () => {
    expect(silent).toBeDefined()
    expect(rulesOn(silent)).not.toContain(id)
    expect(sketchMap(silent ?? {}).notes.length).toBeGreaterThan(0)
  })
})
