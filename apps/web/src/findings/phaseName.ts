import type { Phase } from '@pathwall/domain'
import { t } from '../messages/messages.ts'

/** The name of a phase in the reader's language, or of what lies in none. */
export function phaseName(phase: Phase | 'unplaced' | null): string {
  return phase === null || phase === 'unplaced' ? t('findings.unplaced') : t(`phase.${phase}`)
}
