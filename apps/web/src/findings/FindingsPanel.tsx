import { useMemo, useRef, useState } from 'react'
import { Explanation } from '../explanation/Explanation.tsx'
import { FindingsList } from './FindingsList.tsx'
import styles from './FindingsPanel.module.css'
import { readSections, type FindingFilter } from './findingSections.ts'
import type { FindingsStore } from './findingsStore.ts'
import { useFindings } from './useFindingsList.ts'
import { useListPlace } from './useListPlace.ts'
import { useSelectedFinding } from './selectedFinding.ts'

const ALL: FindingFilter = { severities: new Set(), phase: null }

/** What the path is missing: the list of findings, or the one that is explained. The list is found again as it was left. */
export function FindingsPanel({ list }: { list: FindingsStore }) {
  const selected = useSelectedFinding()
  const shown = useFindings(list, (state) => state.shown)
  const [filter, setFilter] = useState(ALL)
  const sections = useMemo(() => readSections(shown, filter), [shown, filter])
  const entries = useMemo(
    () => sections.flatMap(({ groups }) => groups.flatMap(({ rules }) => rules.flatMap((rule) => rule.entries))),
    [sections],
  )
  const panel = useRef<HTMLDivElement>(null)
  useListPlace(panel, selected)
  return (
    <div ref={panel} className={styles.panel}>
      {selected === undefined ? (
        <FindingsList list={list} sections={sections} entries={entries} filter={filter} onFilter={setFilter} />
      ) : (
        <Explanation key={selected} fingerprint={selected} entries={entries} />
      )}
    </div>
  )
}
