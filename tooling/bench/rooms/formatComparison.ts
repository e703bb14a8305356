import { pairedRatio, median } from './ratios.ts'

/** One row of a table: what was measured of each server, round by round; nothing where it was not. */
export interface Comparison {
  name: string
  unit: string
  rounds: readonly (readonly number[])[]
}

/**
 * Rows of medians, ours first; behind each of the others ours / theirs, paired by round. Below one: we need less.
 * `-` stands where nothing was measured.
 */
export function formatComparison(servers: readonly string[], rows: readonly Comparison[]): string {
  const cells = rows.map(({ name, unit, rounds }) => [
    `  ${name}, ${unit}`,
    ...servers.map((_, index) => toCell(rounds[0] ?? [], rounds[index] ?? [], index > 0)),
  ])
  const table = [['', ...servers], ...cells]
  const widths = ['', ...servers].map((_, column) => Math.max(...table.map((line) => line[column]?.length ?? 0)))
  return table
    .map((line) =>
      line
        .map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart((widths[column] ?? 0) + 3)))
        .join('')
        .trimEnd(),
    )
    .join('\n')
}

function toCell(ours: readonly number[], theirs: readonly number[], isPeer: boolean): string {
  const value = median(theirs)
  if (Number.isNaN(value)) return '-'
  const ratio = pairedRatio(ours, theirs)
  return isPeer && Number.isFinite(ratio) ? `${toDigits(value)} (${ratio.toFixed(2)})` : toDigits(value)
}

/** Three significant digits below a hundred, whole numbers above. */
function toDigits(value: number): string {
  if (Number.isInteger(value)) return String(value)
  return Math.abs(value) >= 100 ? value.toFixed(0) : value.toPrecision(3)
}
