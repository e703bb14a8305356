import type { Step } from '@pathwall/analyzer'
import { memo } from 'react'
import { useEditor, useValue } from 'tldraw'
import { useBoard } from '../../board/boardModel.ts'
import { useOverdueSteps } from '../../decisions/useOverdueSteps.ts'
import { t, useLanguage } from '../../messages/messages.ts'
import { StateIcon, type ShownState } from '../../ui/StateIcon.tsx'
import { useViewSettings } from '../../ui/viewSettings.ts'
import { controlsStandingAt } from '../standingControls.ts'
import { stepBounds } from './stepBounds.ts'
import styles from './StepMarks.module.css'

/** What the tool took for one step, and its state: by line pattern, icon and word, and by colour last. Behind the notes, in wall units. */
export function StepMarks() {
  const steps = useBoard((state) => state.analysis.steps)
  const bindings = useBoard((state) => state.analysis.bindings)
  const overdue = useOverdueSteps()
  const mode = useViewSettings((settings) => settings.markMode)
  const isHeatShown = useViewSettings((settings) => settings.heat)
  // The heat view shows the same, and above the notes.
  if (mode === 'quiet' || isHeatShown) return null
  return (
    <div className={styles.marks} aria-hidden>
      {steps.map((step) => (
        <StepMark
          key={step.id}
          step={step}
          state={overdue.has(step.id) ? 'overdue' : step.state}
          controlsThere={controlsStandingAt(step, bindings).join(' ')}
        />
      ))}
    </div>
  )
}

interface StepMarkProps {
  step: Step
  state: ShownState
  /** Ids, separated by spaces. */
  controlsThere: string
}

const StepMark = memo(function StepMark({ step, state, controlsThere: controls }: StepMarkProps) {
  useLanguage()
  const editor = useEditor()
  const bounds = useValue('step bounds', () => stepBounds(editor, step, controls.split(' ')), [editor, step, controls])
  const isVisible = useValue(
    'step in view',
    () => bounds !== undefined && editor.getViewportPageBounds().collides(bounds),
    [editor, bounds],
  )
  const tag = useValue('tag', () => tagAt(editor.getZoomLevel()), [editor])
  if (bounds === undefined || !isVisible || state === 'none') return null
  return (
    <div
      className={styles.mark}
      data-state={state}
      data-framed={step.source === 'frame'}
      data-testid="step-mark"
      style={{ transform: `translate(${bounds.x}px, ${bounds.y}px)`, width: bounds.w, height: bounds.h }}
    >
      <span className={styles.line} />
      {tag !== 'none' && (
        <span className={styles.tag} data-icon-only={tag === 'icon'}>
          <StateIcon state={state} size={18} />
          {tag === 'word' && <span>{t(`state.${state}`)}</span>}
        </span>
      )}
    </div>
  )
})

/** Near, icon and word; farther away the icon; from afar the line alone, whose pattern says the same. */
function tagAt(zoom: number): 'word' | 'icon' | 'none' {
  if (zoom >= 0.45) return 'word'
  return zoom >= 0.1 ? 'icon' : 'none'
}
