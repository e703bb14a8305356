import type { NoteKind } from '@pathwall/domain'
import type { TLDefaultColorStyle } from '@tldraw/tlschema'

/**
 * The kind of a note is stored as one stock colour name: tldraw's clone handles and paste copy props but not meta, and
 * names outside tldraw's palette break its paste. What the colour looks like is decided by the canvas (look.md's papers).
 */
const COLOR_OF_KIND: Record<NoteKind, TLDefaultColorStyle> = {
  people: 'yellow',
  media: 'light-blue',
  deliverable: 'light-green',
  control: 'light-violet',
}

/** Every other stock colour, as it can arrive by paste from another tldraw, means its nearest kind. */
const KIND_OF_COLOR: Record<TLDefaultColorStyle, NoteKind> = {
  yellow: 'people',
  orange: 'people',
  red: 'people',
  'light-red': 'people',
  'light-blue': 'media',
  blue: 'media',
  black: 'media',
  grey: 'media',
  white: 'media',
  'light-green': 'deliverable',
  green: 'deliverable',
  'light-violet': 'control',
  violet: 'control',
}

/** The stock colour that stands for a kind. */
export function colorOfKind(kind: NoteKind): TLDefaultColorStyle {
  return COLOR_OF_KIND[kind]
}

/** The kind a stock colour stands for; total, so that a strange record still has a meaning. */
export function kindOfColor(color: string): NoteKind {
  return Object.hasOwn(KIND_OF_COLOR, color) ? KIND_OF_COLOR[color as TLDefaultColorStyle] : 'people'
}
