import { toRichText, type TLRichText } from '@tldraw/tlschema'

interface RichNode {
  text?: unknown
  content?: unknown
}

/** Rich text that nests deeper is no text that anybody has typed. */
const MAX_DEPTH = 32

/** Notes are plain text: one line per paragraph. Marks and unknown nodes lose their form, never their words. */
export function toPlainText(richText: TLRichText): string {
  return richText.content.map((node) => textOf(node, MAX_DEPTH)).join('\n')
}

/** The rich text of a plain text, as tldraw stores it. */
export function fromPlainText(text: string): TLRichText {
  return toRichText(text)
}

function textOf(node: unknown, depth: number): string {
  if (typeof node !== 'object' || node === null || depth === 0) return ''
  const { text, content } = node as RichNode
  if (typeof text === 'string') return text
  return Array.isArray(content) ? content.map((child) => textOf(child, depth - 1)).join('') : ''
}
