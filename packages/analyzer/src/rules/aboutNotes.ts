import type { Localized, Note, Phase } from '@pathwall/domain'
import type { Severity } from '../analysis.ts'
import { byCode } from '../ground/inReadingOrder.ts'
import type { Hit, ReadControl } from './rule.ts'

/** A hit about one note or about several. It is the same one as long as these notes are there. */
export function aboutNotes(notes: readonly Note[], phase: Phase | null, severity: Severity, message: Localized): Hit {
  const ids = notes.map(({ id }) => id)
  return {
    severity,
    message,
    targetKind: ids.length === 1 ? 'note' : 'notes',
    targets: ids,
    ...(phase === null ? {} : { phase }),
    identity: ids.toSorted(byCode),
  }
}

/** A hit about a control. */
export function aboutControl({ note, phase }: ReadControl, severity: Severity, message: Localized): Hit {
  return { ...aboutNotes([note], phase, severity, message), targetKind: 'control' }
}
