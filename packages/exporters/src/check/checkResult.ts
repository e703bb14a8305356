import { CSF_FUNCTIONS, SECURITY_GOALS, STRIDE_CATEGORIES } from '@pathwall/catalog'
import { DECISION_KINDS, LANGUAGES, PHASES } from '@pathwall/domain'
import { z } from 'zod'

export const CHECK_SCHEMA = 'pathwall-check/1'

/** From which severity on a finding fails a check. */
export const FAIL_LEVELS = ['high', 'medium', 'low', 'info', 'never'] as const
export type FailLevel = (typeof FAIL_LEVELS)[number]

const noteId = z.string()
const noteIds = z.array(noteId)
const phase = z.enum(PHASES)
const severity = z.enum(['high', 'medium', 'low', 'info'])
const controlState = z.enum(['active', 'planned', 'question', 'negated'])
const count = z.number().int().min(0)
const share = z.number().min(0).max(1).nullable()
const fingerprint = z.string().regex(/^[0-9a-f]{64}$/)
const day = z.string().max(40)

const matches = z.record(z.string(), controlState)

const step = z.object({
  id: z.string().describe('Stable while the step keeps its media and deliverables.'),
  title: z.string(),
  phase: phase.nullable().describe('null: the step lies in no phase.'),
  state: z.enum(['covered', 'planned', 'gap', 'accepted', 'none']).describe('none: only people, not judged.'),
  notes: noteIds.describe('People, media and deliverables.'),
  controls: noteIds.describe('Controls bound to it, active or not.'),
  source: z.enum(['frame', 'group', 'cell', 'near']).describe('What made these notes one step.'),
})

const control = z.object({
  via: z
    .enum(['arrow', 'gate', 'frame', 'group', 'cell', 'overlap', 'near', 'orphan'])
    .describe('How it covers its steps.'),
  steps: z.array(z.string()).describe('Ids of the steps that it covers.'),
  state: controlState.describe('Of the note as a whole.'),
  basis: z.enum(['text', 'pinned', 'own']).describe('Whether its words were read or somebody has said what it is.'),
  ambiguous: z.literal(true).optional().describe('Two steps were equally near.'),
})

const decision = z.object({
  id: z.string().optional(),
  decision: z.enum(DECISION_KINDS),
  owner: z.string().optional(),
  reason: z.string().optional(),
  by: z.string().optional(),
  date: day.optional(),
  review: day.optional(),
})

const suppression = z.object({
  id: z.string().optional(),
  reason: z.string(),
  by: z.string().optional(),
  date: day.optional(),
})

const finding = z.object({
  ruleId: z.string().describe('See docs/rules.'),
  severity,
  status: z.enum(['open', 'decided', 'suppressed']).describe('Only open ones fail a check.'),
  title: z.string(),
  message: z.string().describe('One sentence about this very place.'),
  why: z.string(),
  todo: z.string().describe('What would close it.'),
  targetKind: z.enum(['step', 'steps', 'control', 'note', 'notes', 'phase', 'map']),
  targets: noteIds.describe(
    'All people, media and deliverables of a step; the notes themselves; empty for a phase and the map.',
  ),
  related: noteIds.optional().describe('Notes that the message speaks of besides the targets.'),
  stepId: z.string().optional(),
  phase: phase.optional(),
  suggest: z.array(z.string()).describe('Ids of catalogue entries that would close it, the best first.'),
  frameworks: z.array(z.string()).describe('Ids in NIST SSDF 1.1, CSF 2.0, OWASP SAMM 2, CI/CD Top 10.'),
  possible: z.literal(true).optional().describe('It may be there, on a note of another kind.'),
  decision: decision.optional(),
  suppression: suppression.optional(),
  baseline: z.enum(['new', 'known']).optional().describe('Given when the check had a baseline.'),
  fingerprint: fingerprint.describe('Survives rewording, moving and reordering.'),
})

const states = { covered: count, planned: count, gap: count, accepted: count, none: count }
const stateShare = z.object({ ...states, share: share.describe('Covered or accepted of the judged steps.') })
const tally = z.object({ controls: count, notes: noteIds })
const bySeverity = z.object({ high: count, medium: count, low: count, info: count })

const coverage = z.object({
  perPhase: z.object(shapeOf([...PHASES, 'unplaced'], stateShare)),
  total: stateShare,
  perCsfFunction: z.object(shapeOf(CSF_FUNCTIONS, tally)).describe('NIST CSF 2.0: recognised controls in place.'),
  perStride: z.object(shapeOf(STRIDE_CATEGORIES, tally)),
  perCia: z.object(shapeOf(SECURITY_GOALS, tally)),
  balance: z
    .object({ early: count, total: count, share, isJudged: z.boolean(), notes: noteIds })
    .describe('How many of the active controls stand in input or refinement.'),
})

const summary = z.object({
  notes: count,
  byKind: z.object({ people: count, media: count, deliverable: count, control: count }),
  arrows: count,
  steps: z.object(states),
  findings: bySeverity.describe('Open ones.'),
  decided: count,
  suppressed: count,
})

/** What `pathwall check --format json` prints. Readers ignore fields that they do not know. */
export const checkResult = z.object({
  schema: z.literal(CHECK_SCHEMA),
  tool: z.object({ name: z.literal('Pathwall'), version: z.string() }),
  map: z.object({
    title: z.string(),
    id: z.string().optional(),
    source: z.string().describe('File or address as it was named, without the token.'),
  }),
  language: z.enum(LANGUAGES).describe('Of all words here.'),
  asOf: day.describe('Day of the judgement.'),
  verdict: z.object({
    failOn: z.enum(FAIL_LEVELS),
    isFailed: z.boolean().describe('Whether the check ended with 1.'),
    failing: count.describe('Open findings at or above the level; with a baseline, those not in it.'),
  }),
  baseline: z
    .object({
      source: z.string(),
      new: count.describe('Open findings that are not in it.'),
      known: count.describe('Open findings that are in it.'),
      gone: z
        .array(z.object({ ruleId: z.string(), fingerprint }))
        .describe('In it, and now neither open nor answered.'),
    })
    .optional(),
  steps: z.array(step).describe('In the order of the wall.'),
  controlMatches: z
    .record(noteId, matches)
    .describe(
      'For every control note that says something: the catalogue entries that it stands for, and whether each is in place.',
    ),
  controls: z.record(noteId, control).describe('The same notes: how they are bound to steps.'),
  findings: z.array(finding).describe('By severity, then in the order of the wall.'),
  coverage,
  summary,
})

export type CheckResult = z.infer<typeof checkResult>
export type CheckedFinding = z.infer<typeof finding>

/** JSON Schema (draft 2020-12) of the result of a check. */
export function checkResultJsonSchema(): object {
  const { $schema, ...schema } = z.toJSONSchema(checkResult, { io: 'input' })
  return { $schema, $id: 'urn:pathwall:check:1', title: `What pathwall check prints, ${CHECK_SCHEMA}`, ...schema }
}

function shapeOf<Key extends string, Type>(keys: readonly Key[], type: Type): Record<Key, Type> {
  return Object.fromEntries(keys.map((key) => [key, type])) as Record<Key, Type>
}
