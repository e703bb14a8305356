import { limitVariable } from '../limits/readLimits.ts'
import { limitTable } from '../limits/limits.ts'
import type { LimitRow } from '../limits/limitTable.ts'
import { optionOf, type Setting } from './setting.ts'
import { settingTable } from './settingTable.ts'

const settings = Object.values<Setting<unknown>>(settingTable)
const limits = Object.entries<LimitRow>(limitTable)

/** What `--help` says: every setting and every limit. */
export function helpText(): string {
  const options = settings
    .filter(({ isOption }) => isOption)
    .map(({ variable, argument, what, byDefault }): Row => [
      `--${optionOf(variable)} ${argument}`,
      variable,
      what,
      `default ${byDefault}`,
    ])
  const variables = settings
    .filter(({ isOption }) => !isOption)
    .map(({ variable, argument, what, byDefault }): Row => [`${variable}=${argument}`, what, `default ${byDefault}`])
  const limitRows = limits.map(([name, [byDefault, , , what]]): Row => [limitVariable(name), `${byDefault}`, what])
  return `Starts Pathwall: web app, HTTP API and WebSocket on one port.

  npm start -- [options]

${columns([...options, ['--help', '', 'shows this text', ''], ['--version', '', 'shows the version', '']])}

An option beats its environment variable. These are set by variable alone:

${columns(variables)}

Limits, with their defaults; each says its unit:

${columns(limitRows)}`
}

/** The tables of docs/operations.md, in Markdown. */
export function settingsInMarkdown(): string {
  return [
    '| variable | option | default | what |',
    '|---|---|---|---|',
    ...settings.map(({ variable, isOption, byDefault, what }) => {
      const option = isOption === true ? `\`--${optionOf(variable)}\`` : ''
      return `| \`${variable}\` | ${option} | ${byDefault} | ${what} |`
    }),
  ].join('\n')
}

/** The table of limits of docs/operations.md, in Markdown. */
export function limitsInMarkdown(): string {
  return [
    '| variable | default | from - to | what |',
    '|---|---|---|---|',
    ...limits.map(
      ([name, [byDefault, smallest, largest, what]]) =>
        `| \`${limitVariable(name)}\` | ${byDefault} | ${smallest} - ${largest} | ${what} |`,
    ),
  ].join('\n')
}

type Row = readonly string[]

function columns(rows: readonly Row[]): string {
  const widths = (rows[0] ?? []).map((_cell, column) => Math.max(...rows.map((row) => (row[column] ?? '').length)))
  return rows
    .map((row) => `  ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')}`.trimEnd())
    .join('\n')
}
