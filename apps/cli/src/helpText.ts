import type { Command } from './command.ts'

const PLACE = `Where the boards are, as for the server:
  DATABASE_URL         a PostgreSQL; without it, the data folder
  --data-dir <folder>  or DATA_DIR; ./data, if not said`

/** What all of it does. */
export function helpText(commands: readonly Command[]): string {
  const lines = commands.map(({ name, usage, what }) => `  pathwall ${name} ${usage}\n      ${what}`)
  return `${lines.join('\n')}\n\n${PLACE}\n\nEnds with 0 when it is done, 2 when something about the call is wrong, 3 when it could not be done.`
}

/** What one command does. */
export function helpFor({ name, usage, what, optionHelp }: Command): string {
  const options = optionHelp.map((line) => `  ${line}\n`).join('')
  return `pathwall ${name} ${usage}\n\n${what}\n\n${options}${options === '' ? '' : '\n'}${PLACE}`
}
