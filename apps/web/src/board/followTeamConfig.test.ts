import { analyze, DEFAULT_SETTINGS } from '@pathwall/analyzer'
import { CATALOGUE } from '@pathwall/catalog'
import { parseTeamConfig, type ReadTeamConfig } from '@pathwall/team-config'
import { aMap } from '@pathwall/testkit'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createStore } from 'zustand'
import type { Answer } from '../session/askServer.ts'
import { followTeamConfig, keptJudging } from './followTeamConfig.ts'
import { controlTitle, OWN_JUDGING, toJudging, type Judging } from './judging.ts'

const OURS = {
  rules: { 'COV-01': 'off' },
  settings: { decisionMaxAgeDays: 30 },
  controls: [
    { id: 'crypto-board', title: { en: 'Crypto board', de: 'Krypto-Gremium' }, phase: 'refinement', synonyms: {} },
  ],
}

function answerWith(file: unknown): Answer<ReadTeamConfig> {
  const parsed = parseTeamConfig(file)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues))
  return { ok: true, value: { file, config: parsed.value } }
}

const failure: Answer<ReadTeamConfig> = { ok: false, failure: { reason: 'unreachable', code: '', issues: [] } }

/** A board that asks a server with these answers, one after the other; the last one stays. */
function follow(...answers: Answer<ReadTeamConfig>[]) {
  const state = createStore(() => ({ judging: keptJudging(), isTeamConfigMissing: false }))
  const asked: unknown[] = []
  const follower = followTeamConfig(state, async () => {
    const answer = answers[Math.min(asked.length, answers.length - 1)] ?? failure
    asked.push(answer)
    return answer
  })
  return { state, follower, asked }
}

const kept = new Map<string, string>()
beforeEach(() => {
  kept.clear()
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, text: string) => void kept.set(key, text),
  })
})
afterEach(() => vi.unstubAllGlobals())

const idsOf = ({ catalogue }: Judging): string[] => catalogue.map(({ id }) => id)

describe('what a board is judged by', () => {
  it("is Pathwall's own until the server has said what the team has set", async () => {
    const { state, follower } = follow(answerWith(OURS))
    expect(state.getState().judging).toBe(OWN_JUDGING)
    await follower.ask()
    const { judging, isTeamConfigMissing } = state.getState()
    expect(isTeamConfigMissing).toBe(false)
    expect(idsOf(judging)).toEqual([...CATALOGUE.map(({ id }) => id), 'crypto-board'])
    expect(judging.settings).toEqual({ ...DEFAULT_SETTINGS, decisionMaxAgeDays: 30 })
    expect(controlTitle('crypto-board', judging, 'de')).toBe('Krypto-Gremium')
    expect(controlTitle('crypto-board', OWN_JUDGING, 'de')).toBe('crypto-board')
    const map = aMap()
      .withStep('Plan', { controls: ['Crypto board'] })
      .withStep('Ship')
      .build()
    const { bindings, findings } = analyze(map, judging)
    expect(Object.values(bindings).map(({ matches }) => matches)).toEqual([{ 'crypto-board': 'active' }])
    expect(findings.filter(({ ruleId }) => ruleId === 'COV-01')).toEqual([])
  })

  it('is what the server said the last time, also without a server', async () => {
    await follow(answerWith(OURS)).follower.ask()
    const { state, follower } = follow(failure)
    expect(idsOf(state.getState().judging)).toContain('crypto-board')
    await follower.ask()
    expect(state.getState().isTeamConfigMissing).toBe(false)
    expect(idsOf(state.getState().judging)).toContain('crypto-board')
  })

  it("is Pathwall's own, and said to be, when it cannot be had at all; that is over when it can", async () => {
    const { state, follower } = follow(failure, answerWith({}))
    await follower.ask()
    expect(state.getState()).toEqual({ judging: OWN_JUDGING, isTeamConfigMissing: true })
    await follower.ask()
    expect(state.getState().isTeamConfigMissing).toBe(false)
    // Nothing is set: nothing is judged anew.
    expect(state.getState().judging).toBe(OWN_JUDGING)
  })

  it('does not come from a kept text that is no configuration', () => {
    for (const text of ['{', '[]', '{"rules":{"COV-01":"of"}}', '{"controls":[{"id":"__proto__"}]}']) {
      kept.set('pathwall:team-config', text)
      expect(keptJudging()).toBe(OWN_JUDGING)
    }
  })

  it('stays the same object while the server says the same', async () => {
    const { state, follower } = follow(answerWith(OURS), answerWith(structuredClone(OURS)), answerWith({}))
    await follower.ask()
    const { judging } = state.getState()
    await follower.ask()
    expect(state.getState().judging).toBe(judging)
    await follower.ask()
    expect(state.getState().judging).toEqual(OWN_JUDGING)
    expect(state.getState().judging).toEqual(toJudging({ analyzer: {}, docsUrl: undefined }))
  })
})

describe('the server', () => {
  it('is asked once for each time that it is there', async () => {
    const { follower, asked } = follow(answerWith({}))
    await Promise.all([follower.ask(), follower.found()])
    await follower.found()
    expect(asked).toHaveLength(1)
    follower.lost()
    await follower.found()
    await follower.found()
    expect(asked).toHaveLength(2)
  })

  it('is asked again when it had no answer', async () => {
    const { follower, asked } = follow(failure, answerWith({}))
    await follower.ask()
    await follower.found()
    expect(asked).toHaveLength(2)
  })
})
