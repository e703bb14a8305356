import type { OutlineAction } from './outlineAction.ts'
import type { OutlineRow } from './outlineRow.ts'

export type RowStep = Extract<OutlineAction, { kind: 'go' }>['to']

const PAGE = 10

/** The row that a step from this one leads to; stops at both ends. */
export function readRowStep(rows: readonly OutlineRow[], from: OutlineRow, step: RowStep): OutlineRow | undefined {
  const place = rows.findIndex((row) => row.id === from.id)
  const last = rows.length - 1
  const targets: Record<RowStep, number> = {
    next: place + 1,
    previous: place - 1,
    first: 0,
    last,
    pageDown: place + PAGE,
    pageUp: place - PAGE,
  }
  return rows[Math.max(0, Math.min(last, targets[step]))]
}
