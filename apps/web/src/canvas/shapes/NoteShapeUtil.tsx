import { colorOfKind, kindOfColor, toMapId, toPlainText } from '@pathwall/canvas-schema'
import { NOTE_LINE_HEIGHT, NOTE_PADDING, NOTE_SIZE, type NoteId, type NoteKind } from '@pathwall/domain'
import { withNoteText } from '@pathwall/sync'
import {
  Group2d,
  NoteShapeUtil as StockNoteShapeUtil,
  Rectangle2d,
  RichTextLabel,
  useEditor,
  useValue,
  type TLFontFace,
  type TLHandle,
  type TLNoteShape,
} from 'tldraw'
import { useBoard } from '../../board/boardModel.ts'
import { t, useLanguage } from '../../messages/messages.ts'
import { MeaningLine } from '../../notes/MeaningLine.tsx'
import { KindIcon } from '../../ui/KindIcon.tsx'
import { handleTypingKey } from '../noteFlow.ts'
import styles from './Note.module.css'

const NO_FONTS: TLFontFace[] = []

/**
 * tldraw's note with a kind: paper, icon and word say it, never the colour alone. Its size follows from its text by a
 * fixed table of letter widths, so that it is the same in every browser, on the server and in an exported picture.
 */
export class NoteShapeUtil extends StockNoteShapeUtil {
  override canEdit() {
    return true
  }
  override hideRotateHandle() {
    return true
  }
  override getFontFaces() {
    return NO_FONTS
  }
  override getDefaultProps(): TLNoteShape['props'] {
    return {
      ...super.getDefaultProps(),
      color: colorOfKind('people'),
      font: 'sans',
      align: 'start',
      verticalAlign: 'start',
    }
  }
  override getAriaDescriptor(shape: TLNoteShape) {
    return `${t(`kind.${kindOfColor(shape.props.color)}`)}: ${toPlainText(shape.props.richText)}`
  }
  override getText(shape: TLNoteShape) {
    return toPlainText(shape.props.richText)
  }
  override getGeometry(shape: TLNoteShape) {
    const height = heightOf(shape)
    return new Group2d({
      children: [
        new Rectangle2d({ width: NOTE_SIZE, height, isFilled: true }),
        new Rectangle2d({ width: NOTE_SIZE, height, isFilled: true, isLabel: true }),
      ],
    })
  }
  override getHandles(shape: TLNoteShape): TLHandle[] {
    return this.editor.getIsReadonly() ? [] : super.getHandles(shape)
  }
  override component(shape: TLNoteShape) {
    return <Note shape={shape} />
  }
  override indicator(shape: TLNoteShape) {
    return <rect rx={3} width={NOTE_SIZE} height={heightOf(shape)} />
  }
  override onBeforeCreate(next: TLNoteShape) {
    return withNoteText(next, toPlainText(next.props.richText))
  }
  override onBeforeUpdate(prev: TLNoteShape, next: TLNoteShape) {
    return prev.props.richText === next.props.richText ? next : withNoteText(next, toPlainText(next.props.richText))
  }
}

function heightOf(shape: TLNoteShape): number {
  return NOTE_SIZE + shape.props.growY
}

type Distance = 'near' | 'middle' | 'far' | 'remote'

/** Size of the kind's sign on the paper. The farther away, the larger, so that it is seen at any zoom; from remote it would be a speck. */
const SIGN_SIZE: Record<Exclude<Distance, 'remote'>, number> = { near: 16, middle: 30, far: 72 }

function distanceAt(zoom: number): Distance {
  if (zoom >= 0.55) return 'near'
  if (zoom >= 0.28) return 'middle'
  return zoom >= 0.12 ? 'far' : 'remote'
}

/** The kind, or what more is known of it: which control. */
function KindWords({ kind, note }: { kind: NoteKind; note: NoteId }) {
  const word = t(`kind.${kind}`)
  return kind === 'control' ? <MeaningLine note={note} kind={word} /> : <span>{word}</span>
}

function Note({ shape }: { shape: TLNoteShape }) {
  const editor = useEditor()
  const kind = kindOfColor(shape.props.color)
  const isSelected = useValue('selected', () => editor.getOnlySelectedShapeId() === shape.id, [editor, shape.id])
  const distance = useValue('distance', () => distanceAt(editor.getZoomLevel()), [editor])
  const id = toMapId(shape.id)
  useLanguage()
  const typist = useBoard(({ people }) => people.find((person) => !person.isMe && person.editing === id))
  return (
    <div
      className={styles.note}
      data-kind={kind}
      data-distance={distance}
      style={{
        width: NOTE_SIZE,
        height: heightOf(shape),
        ...(typist !== undefined && { outline: `max(2px, 2px / var(--tl-zoom)) solid ${typist.color}` }),
      }}
    >
      <RichTextLabel
        shapeId={shape.id}
        type="note"
        font="sans"
        fontSize={shape.props.fontSizeAdjustment || 22}
        lineHeight={NOTE_LINE_HEIGHT}
        align="start"
        verticalAlign="start"
        richText={shape.props.richText}
        isSelected={isSelected}
        labelColor="var(--note-ink)"
        wrap
        padding={NOTE_PADDING}
        hasCustomTabBehavior
        onKeyDown={(event) => handleTypingKey(editor, shape.id, event)}
      />
      {distance !== 'remote' && (
        <div className={styles.kind}>
          <KindIcon kind={kind} size={SIGN_SIZE[distance]} />
          {distance === 'near' && <KindWords kind={kind} note={id} />}
          {distance !== 'far' && typist !== undefined && (
            <span className={styles.typist} style={{ background: typist.color }}>
              {t('wall.typing', { name: typist.name })}
            </span>
          )}
        </div>
      )}
    </div>
  )
}
