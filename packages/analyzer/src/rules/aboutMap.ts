import type { Localized } from '@pathwall/domain'
import type { Severity } from '../analysis.ts'
import type { Hit, Reading } from './rule.ts'

/** What else there is to say about the map. */
interface MapHitParts extends Pick<Hit, 'suggest' | 'possible'> {
  related?: readonly string[]
}

/** The hit about the whole map: always the same finding of its rule. None while the map says too little to judge it. */
export function aboutMap(
  reading: Reading,
  severity: Severity,
  message: Localized,
  { related = [], ...parts }: MapHitParts = {},
): Hit[] {
  if (!isWholePath(reading)) return []
  const notes = related.length === 0 ? {} : { related: [...related] }
  return [{ severity, message, targetKind: 'map', targets: [], identity: [], ...notes, ...parts }]
}

/**
 * Whether the map says enough to be asked for what it does not have, see RuleSettings.wholePathSteps. A new board has
 * nothing yet, and nobody needs to be told forty times.
 */
export function isWholePath({ steps, settings }: Pick<Reading, 'steps' | 'settings'>): boolean {
  let judged = 0
  return steps.some(({ state }) => state !== 'none' && ++judged >= settings.wholePathSteps)
}
