/** A table; what stands in its cells is shown as it is. */
export function toTable(heading: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`
  return [line(heading), `|${heading.map(() => '---').join('|')}|`, ...rows.map(line)].join('\n')
}

/** A page from its paragraphs, tables and headings; what is empty is left out. */
export function toPage(parts: readonly string[]): string {
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`
}

/** Says that a page is written by a program. */
export const GENERATED = '<!-- Written by npm run generate. -->'
