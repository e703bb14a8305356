export type Attributes = Readonly<Record<string, string | number | undefined>>

/** One SVG element as text. Attributes are escaped, numbers rounded to a hundredth; children must be elements or `escapeText`. */
export function element(name: string, attributes: Attributes, ...children: readonly string[]): string {
  const list = Object.entries(attributes)
    .map(([key, value]) => (value === undefined ? '' : ` ${key}="${toValue(value)}"`))
    .join('')
  return children.length === 0 ? `<${name}${list}/>` : `<${name}${list}>${children.join('')}</${name}>`
}

/** Text that is safe between tags and inside of attributes, whatever it holds. What XML cannot hold is left out. */
export function escapeText(text: string): string {
  return text
    .replace(/\t/g, ' ')
    .replace(UNPRINTABLE, '')
    .replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? '')
}

/** A number as SVG reads it; what is no number counts as 0, so that one bad coordinate never spoils the picture. */
export function toNumber(value: number): string {
  return Number.isFinite(value) ? String(Math.round(value * 100) / 100) : '0'
}

function toValue(value: string | number): string {
  return typeof value === 'number' ? toNumber(value) : escapeText(value)
}

/** Control characters, halves of surrogate pairs, and the two code points that XML 1.0 forbids. */
const UNPRINTABLE = /[\u0000-\u001f\u007f-\u009f\ufffe\uffff]|\p{Surrogate}/gu

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}
