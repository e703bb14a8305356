import type { Role } from '@pathwall/domain'
import { useEffect, useRef } from 'react'
import { t } from '../messages/messages.ts'
import { announce } from '../ui/LiveRegion.tsx'

/** Says so when what one may do has changed, and how many changes of one's own that cost. */
export function useRightsNews(
  role: Role | undefined,
  isArchived: boolean | undefined,
  takeLostChanges: () => number,
): void {
  const before = useRef<{ role: Role; isArchived: boolean }>(undefined)
  useEffect(() => {
    if (role === undefined || isArchived === undefined) return
    const last = before.current
    before.current = { role, isArchived }
    const count = takeLostChanges()
    const words = [
      ...(last !== undefined && last.role !== role ? [t(`roleChanged.${role}`)] : []),
      ...(last !== undefined && last.isArchived !== isArchived
        ? [t(isArchived ? 'archive.done' : 'archive.undone')]
        : []),
      ...(count > 0 ? [t('roleChanged.lost', { count })] : []),
    ]
    if (words.length > 0) announce(words.join(' '), 'assertive')
  }, [role, isArchived, takeLostChanges])
}
