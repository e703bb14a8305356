import { NOTE_KINDS, PHASES } from '@pathwall/domain'
import type { SvgOptions } from '@pathwall/exporters'
import { t } from '../messages/messages.ts'

/** The words of an exported picture in the reader's language. */
export function pictureWords(): SvgOptions {
  return {
    phaseNames: Object.fromEntries(PHASES.map((phase) => [phase, t(`phase.${phase}`)])) as SvgOptions['phaseNames'],
    kindNames: Object.fromEntries(NOTE_KINDS.map((kind) => [kind, t(`kind.${kind}`)])) as SvgOptions['kindNames'],
    stateNames: {
      covered: t('state.covered'),
      planned: t('state.planned'),
      gap: t('state.gap'),
      accepted: t('state.accepted'),
      none: t('state.none'),
    },
  }
}
