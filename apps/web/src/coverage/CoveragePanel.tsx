import { useMemo, useRef, useState } from 'react'
import { useBoard } from '../board/boardModel.ts'
import { keepEqual } from '../board/keepEqual.ts'
import { useListPlace } from '../findings/useListPlace.ts'
import { Behind } from './Behind.tsx'
import { DashboardView } from './DashboardView.tsx'
import { lineOf, readDashboard, type Dashboard } from './readDashboard.ts'

/** What is covered and by what, in numbers; each opens what stands behind it. */
export function CoveragePanel() {
  const dashboard = useDashboard()
  const [opened, setOpened] = useState<{ id: string; title: string }>()
  const panel = useRef<HTMLDivElement>(null)
  useListPlace(panel, opened?.id)
  return (
    <div ref={panel}>
      {opened === undefined ? (
        <DashboardView dashboard={dashboard} onOpen={(id, title) => setOpened({ id, title })} />
      ) : (
        <Behind title={opened.title} line={lineOf(dashboard, opened.id)} onClose={() => setOpened(undefined)} />
      )}
    </div>
  )
}

function useDashboard(): Dashboard {
  const map = useBoard((state) => state.map)
  const analysis = useBoard((state) => state.analysis)
  const kept = useRef<Dashboard>(undefined)
  return useMemo(() => (kept.current = keepEqual(kept.current, readDashboard(map, analysis))), [map, analysis])
}
