import { RULES } from '@pathwall/analyzer'

/** Switches every rule off but the one about steps without a control. */
export function onlyGaps(): Record<string, 'off'> {
  return Object.fromEntries(RULES.filter(({ id }) => id !== 'COV-01').map(({ id }) => [id, 'off' as const]))
}
