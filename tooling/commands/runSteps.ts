import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { formatSummary, type StepOutcome } from './formatSummary.ts'
import type { Step, StepResult } from './steps.ts'
import type { Supervisor } from './supervisor.ts'

/**
 * Runs the named steps, or all, in order and prints a summary. A failure does not stop the others, except those that need
 * what failed, so that one run shows everything. Answers 0, 1 if anything failed, 2 if a name is unknown.
 */
export async function runSteps(
  supervisor: Supervisor,
  all: readonly Step[],
  names: readonly string[],
): Promise<number> {
  const unknown = names.filter((name) => !all.some((step) => step.name === name))
  if (unknown.length > 0) {
    console.error(`No step is called ${unknown.join(', ')}. Steps: ${all.map((step) => step.name).join(', ')}`)
    return 2
  }
  const outcomes: StepOutcome[] = []
  const scratch = mkdtempSync(join(tmpdir(), 'pathwall-test-'))
  try {
    for (const step of selectSteps(all, names)) {
      if (supervisor.stopping) break
      outcomes.push(await runStep(step, { supervisor, scratch }, outcomes))
    }
  } finally {
    rmSync(scratch, { recursive: true, force: true })
  }
  if (supervisor.stopping) return 130
  console.log(formatSummary(outcomes))
  return outcomes.every((outcome) => outcome.result === 'ok') ? 0 : 1
}

/** The named steps with what they need, in the order of the list; all of them if none is named. */
export function selectSteps(all: readonly Step[], names: readonly string[]): readonly Step[] {
  if (names.length === 0) return all
  const wanted = new Set(names)
  for (const step of all.toReversed()) {
    if (wanted.has(step.name)) step.needs.forEach((need) => wanted.add(need))
  }
  return all.filter((step) => wanted.has(step.name))
}

async function runStep(
  step: Step,
  context: Parameters<Step['run']>[0],
  before: readonly StepOutcome[],
): Promise<StepOutcome> {
  const missing = before.find((outcome) => step.needs.includes(outcome.name) && outcome.result !== 'ok')
  if (missing !== undefined)
    return { name: step.name, result: 'not run', seconds: 0, because: `${missing.name} failed` }
  console.log(`── ${step.name}`)
  const startedAt = performance.now()
  const { ok, ...tests } = await step.run(context).catch((error: unknown): StepResult => {
    console.error(error instanceof Error ? error.message : error)
    return { ok: false }
  })
  const seconds = (performance.now() - startedAt) / 1000
  return { name: step.name, result: ok ? 'ok' : 'failed', seconds, ...tests }
}
