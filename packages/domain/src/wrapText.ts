import { glyphWidth, textWidth } from './textWidth.ts'

/**
 * Lines of a text that has `room` em a line. Breaks at line ends, at spaces, and after hyphens and slashes; a word wider
 * than a line is broken anywhere. At least one line.
 */
export function wrapText(text: string, room: number): string[] {
  return text.split('\n').flatMap((paragraph) => wrapParagraph(paragraph, room))
}

function wrapParagraph(paragraph: string, room: number): string[] {
  const lines: string[] = []
  let line = ''
  let width = 0
  for (const word of paragraph.match(/[^\s\-/]*[-/]|\S+|\s+/gu) ?? []) {
    const wordWidth = textWidth(word)
    if (width + textWidth(word.trimEnd()) <= room) {
      line += word
      width += wordWidth
      continue
    }
    if (line.trim() !== '') lines.push(line.trimEnd())
    line = ''
    width = 0
    if (word.trim() === '') continue
    for (const glyph of word) {
      const advance = glyphWidth(glyph)
      if (width + advance > room && line !== '') {
        lines.push(line)
        line = ''
        width = 0
      }
      line += glyph
      width += advance
    }
  }
  lines.push(line.trimEnd())
  return lines
}
