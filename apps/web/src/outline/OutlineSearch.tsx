import { ChevronsDownUp, ChevronsUpDown, Search, X } from 'lucide-react'
import { useEffect, useRef, type KeyboardEvent, type Ref } from 'react'
import { t } from '../messages/messages.ts'
import { IconButton } from '../ui/IconButton.tsx'
import { announce } from '../ui/LiveRegion.tsx'
import styles from './OutlineSearch.module.css'

export interface OutlineSearchProps {
  ref: Ref<HTMLInputElement>
  query: string
  found: number
  hasSteps: boolean
  areStepsOpen: boolean
  onQuery: (query: string) => void
  /** Down arrow and Enter: into the list, to the first note found when there is a query. */
  onEnterList: () => void
  onToggleSteps: () => void
}

/** How long a count must stay before it is said. */
const CALM_MS = 700

/** Finds notes by their text, and opens or closes all steps. */
export function OutlineSearch(props: OutlineSearchProps) {
  const { ref, query, found, hasSteps, areStepsOpen, onQuery, onEnterList, onToggleSteps } = props
  const isSearching = query.trim() !== ''
  const count = isSearching ? t('outline.found', { found }) : t('outline.notes', { count: found })
  const said = useRef(count)
  useEffect(() => {
    if (!isSearching) return
    const timer = setTimeout(() => {
      if (said.current !== count) announce(count)
      said.current = count
    }, CALM_MS)
    return () => clearTimeout(timer)
  }, [count, isSearching, query])

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    event.stopPropagation()
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Escape' && query !== '') onQuery('')
    else if (event.key === 'ArrowDown' || event.key === 'Enter') onEnterList()
    else return
    event.preventDefault()
  }
  return (
    <search className={styles.search}>
      <span className={styles.box}>
        <Search size={16} aria-hidden className={styles.icon} />
        <input
          ref={ref}
          type="text"
          className={styles.field}
          aria-label={t('outline.search')}
          aria-keyshortcuts="/"
          placeholder={t('outline.search')}
          value={query}
          spellCheck={false}
          autoComplete="off"
          onChange={(event) => onQuery(event.target.value)}
          onKeyDown={onKeyDown}
        />
        {query !== '' && (
          <IconButton label={t('outline.clearSearch')} size="small" onClick={() => onQuery('')}>
            <X size={16} aria-hidden />
          </IconButton>
        )}
      </span>
      <span className={styles.below}>
        <span className={styles.count}>{count}</span>
        <IconButton
          label={areStepsOpen ? t('outline.collapseSteps') : t('outline.expandSteps')}
          size="small"
          disabled={isSearching || !hasSteps}
          onClick={onToggleSteps}
        >
          {areStepsOpen ? <ChevronsDownUp size={16} aria-hidden /> : <ChevronsUpDown size={16} aria-hidden />}
        </IconButton>
      </span>
    </search>
  )
}
