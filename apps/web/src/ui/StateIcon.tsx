import type { StepState } from '@pathwall/analyzer'
import { CalendarClock, Minus, ShieldCheck, ShieldHalf, ShieldOff, Signature, type LucideIcon } from 'lucide-react'
import styles from './StateIcon.module.css'

/** A step's state as one sees it: accepted is told apart once somebody has to look at it again. */
export type ShownState = StepState | 'overdue'

const ICONS: Record<ShownState, LucideIcon> = {
  covered: ShieldCheck,
  planned: ShieldHalf,
  gap: ShieldOff,
  accepted: Signature,
  overdue: CalendarClock,
  none: Minus,
}

/** The sign of a step's state: its shape says it, its colour repeats it. `size` in pixels. */
export function StateIcon({ state, size = 16 }: { state: ShownState; size?: number }) {
  const Icon = ICONS[state]
  return <Icon size={size} aria-hidden className={styles.icon} data-state={state} />
}
