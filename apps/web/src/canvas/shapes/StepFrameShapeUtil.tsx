import { toMapId } from '@pathwall/canvas-schema'
import type { ReactNode } from 'react'
import { FrameShapeUtil, useEditor, useIsEditing, useValue, type TLFrameShape } from 'tldraw'
import { useBoard } from '../../board/boardModel.ts'
import { t, useLanguage } from '../../messages/messages.ts'
import { useViewSettings } from '../../ui/viewSettings.ts'
import styles from './StepFrame.module.css'

/** tldraw's frame, which here says: these notes are one step. */
export class StepFrameShapeUtil extends FrameShapeUtil {
  override getAriaDescriptor(shape: TLFrameShape) {
    return `${t('wall.stepFrame')}: ${shape.props.name}`
  }
  override hideRotateHandle() {
    return true
  }
  override component(shape: TLFrameShape) {
    return <StepFrame shape={shape} draw={(named) => super.component(named)} />
  }
}

interface StepFrameProps {
  shape: TLFrameShape
  /** tldraw's own drawing. It calls hooks: once in each rendering. */
  draw: (shape: TLFrameShape) => ReactNode
}

/** A quiet frame with nothing in it that hides the step's mark, which stands beneath and, where there is one, is its line. */
function StepFrame({ shape, draw }: StepFrameProps) {
  useLanguage()
  const editor = useEditor()
  const isEditing = useIsEditing(shape.id)
  const isFar = useValue('far', () => editor.getZoomLevel() < 0.25, [editor])
  const children = useValue('children', () => editor.getSortedChildIdsForParent(shape.id).map(toMapId).join(' '), [
    editor,
    shape.id,
  ])
  const isMarked = useIsMarked(children.split(' '))
  const name = shape.props.name === '' && !isEditing ? t('wall.step') : shape.props.name
  return (
    <div className={styles.frame} data-far={isFar} data-marked={isMarked}>
      {draw({ ...shape, props: { ...shape.props, name } })}
    </div>
  )
}

function useIsMarked(children: readonly string[]): boolean {
  const areMarksShown = useViewSettings((settings) => settings.markMode === 'full')
  const isJudged = useBoard(({ analysis }) =>
    analysis.steps.some(
      (step) => step.source === 'frame' && step.state !== 'none' && step.notes.some((note) => children.includes(note)),
    ),
  )
  return areMarksShown && isJudged
}
