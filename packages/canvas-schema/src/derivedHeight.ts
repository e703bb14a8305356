import { NOTE_SIZE, fitNoteText } from '@pathwall/domain'

/** The height that a map says for a note of which nobody has said one: none, until its text needs more than NOTE_SIZE. */
export function derivedHeight(text: string): number | undefined {
  const { height } = fitNoteText(text)
  return height > NOTE_SIZE ? height : undefined
}
