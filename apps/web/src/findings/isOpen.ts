import type { Finding } from '@pathwall/analyzer'

/** Nobody has answered it: neither decided about it nor called it not relevant. */
export function isOpen({ decision, suppression }: Finding): boolean {
  return decision === undefined && suppression === undefined
}
