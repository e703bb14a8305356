import type { DecisionKind } from '@pathwall/domain'
import { ArrowRightLeft, CircleSlash, Hammer, Signature, type LucideIcon } from 'lucide-react'

const ICONS: Record<DecisionKind, LucideIcon> = {
  accept: Signature,
  avoid: CircleSlash,
  transfer: ArrowRightLeft,
  mitigate: Hammer,
}

/** The sign of a kind of decision; its word stands beside it. */
export function DecisionIcon({ decision, size = 18 }: { decision: DecisionKind; size?: number }) {
  const Icon = ICONS[decision]
  return <Icon size={size} aria-hidden />
}
