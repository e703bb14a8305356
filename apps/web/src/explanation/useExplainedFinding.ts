import type { Finding } from '@pathwall/analyzer'
import { useRef } from 'react'
import { useBoard } from '../board/boardModel.ts'
import { isAboutGap } from '../findings/isAboutGap.ts'

export interface ExplainedFinding {
  /** Undefined: it was closed before one looked. */
  finding: Finding | undefined
  /** The newest analysis has it. */
  isThere: boolean
  /** Its step was decided about, which closes it. */
  isAccepted: boolean
}

/** A finding by its fingerprint, and what it said last when it closes while one reads it. */
export function useExplainedFinding(fingerprint: string): ExplainedFinding {
  const now = useBoard(({ analysis }) => analysis.findings.find((finding) => finding.fingerprint === fingerprint))
  const last = useRef<Finding>(undefined)
  if (last.current?.fingerprint !== fingerprint) last.current = undefined
  if (now !== undefined) last.current = now
  const finding = last.current
  const isAccepted = useBoard(
    ({ analysis }) =>
      finding !== undefined &&
      isAboutGap(finding) &&
      analysis.steps.some(({ id, state }) => id === finding.stepId && state === 'accepted'),
  )
  return { finding, isThere: now !== undefined, isAccepted }
}
