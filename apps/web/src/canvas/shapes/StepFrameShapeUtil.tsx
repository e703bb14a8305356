import { FrameShapeUtil, type TLFrameShape } from 'tldraw'
import { t } from '../../messages/messages.ts'

/** tldraw's frame, which here says: these notes are one step. */
export class StepFrameShapeUtil extends FrameShapeUtil {
  override getAriaDescriptor(shape: TLFrameShape) {
    return `${t('wall.stepFrame')}: ${shape.props.name}`
  }
  override hideRotateHandle() {
    return true
  }
}
