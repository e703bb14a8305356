import type { Analysis, BindingVia, Step } from '@pathwall/analyzer'
import { toShapeId } from '@pathwall/canvas-schema'
import { memo } from 'react'
import { Box, useEditor, useValue, type Editor } from 'tldraw'
import { useBoard } from '../../board/boardModel.ts'
import { t, useLanguage } from '../../messages/messages.ts'
import { StateIcon } from '../../ui/StateIcon.tsx'
import { useViewSettings } from '../../ui/viewSettings.ts'
import styles from './StepMarks.module.css'

const PADDING = 18

/** What the tool took for one step, and its state: by line pattern, icon and word, and by colour last. Behind the notes, in wall units. */
export function StepMarks() {
  const steps = useBoard((state) => state.analysis.steps)
  const bindings = useBoard((state) => state.analysis.bindings)
  const mode = useViewSettings((settings) => settings.markMode)
  if (mode === 'quiet') return null
  return (
    <div className={styles.marks} aria-hidden>
      {steps.map((step) => (
        <StepMark key={step.id} step={step} controlsThere={controlsThere(step, bindings).join(' ')} />
      ))}
    </div>
  )
}

interface StepMarkProps {
  step: Step
  /** Ids, separated by spaces. */
  controlsThere: string
}

const StepMark = memo(function StepMark({ step, controlsThere: controls }: StepMarkProps) {
  useLanguage()
  const editor = useEditor()
  const bounds = useValue('step bounds', () => boundsOf(editor, [...step.notes, ...controls.split(' ')]), [
    editor,
    step,
    controls,
  ])
  const isVisible = useValue(
    'step in view',
    () => bounds !== undefined && editor.getViewportPageBounds().collides(bounds),
    [editor, bounds],
  )
  const isFar = useValue('far', () => editor.getZoomLevel() < 0.35, [editor])
  if (bounds === undefined || !isVisible || step.state === 'none') return null
  return (
    <div
      className={styles.mark}
      data-state={step.state}
      data-testid="step-mark"
      style={{ transform: `translate(${bounds.x}px, ${bounds.y}px)`, width: bounds.w, height: bounds.h }}
    >
      <span className={styles.tag}>
        <StateIcon state={step.state} size={18} />
        {!isFar && <span>{t(`state.${step.state}`)}</span>}
      </span>
    </div>
  )
})

/** A control that stands at a step is part of what one sees as the step; one that an arrow ties to it stands elsewhere. */
const STANDS_THERE: readonly BindingVia[] = ['frame', 'cell', 'overlap', 'near']

function controlsThere(step: Step, bindings: Analysis['bindings']): string[] {
  return step.controls.filter((id) => {
    const binding = bindings[id]
    return binding !== undefined && STANDS_THERE.includes(binding.via) && binding.ambiguous !== true
  })
}

function boundsOf(editor: Editor, notes: readonly string[]): Box | undefined {
  const boxes = notes.flatMap((id) => editor.getShapePageBounds(toShapeId(id)) ?? [])
  return boxes.length === 0 ? undefined : Box.Common(boxes).expandBy(PADDING)
}
