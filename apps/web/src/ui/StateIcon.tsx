import type { StepState } from '@pathwall/analyzer'
import { Minus, ShieldCheck, ShieldHalf, ShieldOff, Signature, type LucideIcon } from 'lucide-react'
import styles from './StateIcon.module.css'

const ICONS: Record<StepState, LucideIcon> = {
  covered: ShieldCheck,
  planned: ShieldHalf,
  gap: ShieldOff,
  accepted: Signature,
  none: Minus,
}

/** The sign of a step's state: its shape says it, its colour repeats it. `size` in pixels. */
export function StateIcon({ state, size = 16 }: { state: StepState; size?: number }) {
  const Icon = ICONS[state]
  return <Icon size={size} aria-hidden className={styles.icon} data-state={state} />
}
