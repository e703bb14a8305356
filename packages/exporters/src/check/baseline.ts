import { toIssues, type Issue } from '@pathwall/domain'
import { z } from 'zod'
import { CHECK_SCHEMA } from './checkResult.ts'

export interface KnownFinding {
  ruleId: string
  fingerprint: string
  /** Nobody had decided about it or called it not relevant. Whoever takes that back has a new finding. */
  isOpen: boolean
}

/** Findings that were known at an earlier time. */
export interface Baseline {
  /** As the caller named it. */
  source: string
  findings: readonly KnownFinding[]
}

const earlierResult = z.looseObject({
  schema: z.literal(CHECK_SCHEMA),
  findings: z
    .array(
      z.looseObject({
        ruleId: z.string().max(64),
        fingerprint: z.string().regex(/^[0-9a-f]{64}$/),
        status: z.enum(['open', 'decided', 'suppressed']),
      }),
    )
    .max(100_000),
})

/** Whether a JSON value says that it is the result of an earlier check. */
export function isCheckResult(input: unknown): boolean {
  return typeof input === 'object' && input !== null && 'schema' in input && input.schema === CHECK_SCHEMA
}

/** Reads the findings of an earlier result of `check --format json`. */
export function parseBaseline(
  input: unknown,
): { ok: true; value: Baseline['findings'] } | { ok: false; issues: Issue[] } {
  const parsed = earlierResult.safeParse(input, { reportInput: true })
  if (!parsed.success) return { ok: false, issues: toIssues(parsed.error as z.ZodError).slice(0, 10) }
  return {
    ok: true,
    value: parsed.data.findings.map(({ ruleId, fingerprint, status }) => ({
      ruleId,
      fingerprint,
      isOpen: status === 'open',
    })),
  }
}
