import { toRichText, type TLRichText } from '@tldraw/tlschema'

interface RichNode {
  text?: unknown
  content?: unknown
}

/** Notes are plain text: one line per paragraph. Marks and unknown nodes lose their form, never their words. */
export function toPlainText(richText: TLRichText): string {
  return richText.content.map(textOf).join('\n')
}

/** The rich text of a plain text, as tldraw stores it. */
export function fromPlainText(text: string): TLRichText {
  return toRichText(text)
}

function textOf(node: unknown): string {
  if (typeof node !== 'object' || node === null) return ''
  const { text, content } = node as RichNode
  if (typeof text === 'string') return text
  return Array.isArray(content) ? content.map(textOf).join('') : ''
}
