import { CoveragePanel } from '../coverage/CoveragePanel.tsx'
import { DecisionsPanel } from '../decisions/DecisionsPanel.tsx'
import { countAllOpen } from '../findings/countOpen.ts'
import { FindingsPanel } from '../findings/FindingsPanel.tsx'
import { useFindings, useFindingsList } from '../findings/useFindingsList.ts'
import { OutlinePanel } from '../outline/OutlinePanel.tsx'
import { SidePanel } from '../ui/SidePanel.tsx'
import { useBoard } from './boardModel.ts'

/** The rooms beside the wall; empty until there is something to say, for a board that loads is not one without notes. */
export function BoardPanel() {
  const isReady = useBoard((state) => state.phase === 'ready')
  const list = useFindingsList()
  const findingCount = useFindings(list, ({ shown }) => countAllOpen(shown))
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
