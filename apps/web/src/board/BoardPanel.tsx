import { CoveragePanel } from '../coverage/CoveragePanel.tsx'
import { DecisionsPanel } from '../decisions/DecisionsPanel.tsx'
import { FindingsPanel } from '../findings/FindingsPanel.tsx'
import { useFindingsList } from '../findings/useFindingsList.ts'
import { OutlinePanel } from '../outline/OutlinePanel.tsx'
import { SidePanel } from '../ui/SidePanel.tsx'
import { useBoard } from './boardModel.ts'

/** The rooms beside the wall; empty until there is something to say, for a board that loads is not one without notes. */
export function BoardPanel() {
  const isReady = useBoard((state) => state.phase === 'ready')
  const findingCount = useBoard(({ analysis }) =>
    Object.values(analysis.summary.findings).reduce((sum, count) => sum + count, 0),
  )
  const list = useFindingsList()
  if (!isReady) return <SidePanel content={{ findings: null, coverage: null, decisions: null, outline: null }} />
  return (
    <SidePanel
      content={{
        findings: <FindingsPanel list={list} />,
        coverage: <CoveragePanel />,
        decisions: <DecisionsPanel />,
        outline: <OutlinePanel />,
      }}
      counts={{ findings: findingCount }}
    />
  )
}
