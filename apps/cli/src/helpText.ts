import type { Command } from './command.ts'

const PLACE = `Where the boards are, as for the server:
  DATABASE_URL         a PostgreSQL; without it, the data folder
  --data-dir <folder>  or DATA_DIR; ./data, if not said`

const ENDS =
  'Ends with 0 when it is done, 1 when check has found something, 2 when something about the call or its input is wrong, 3 when it could not be done.'

/** What all of it does. */
export function helpText(commands: readonly Command[]): string {
  const list = (needsBoards: boolean): string =>
    commands
      .filter((command) => command.needsBoards === needsBoards)
      .map(({ name, usage, what }) => `  pathwall ${name} ${usage}\n      ${what}`)
      .join('\n')
  return `Maps:\n${list(false)}\n\nBoards of a server:\n${list(true)}\n\n${PLACE}\n\npathwall <command> --help says more. ${ENDS}`
}

/** What one command does. */
export function helpFor({ name, usage, what, optionHelp, needsBoards }: Command): string {
  const options = optionHelp.map((line) => `  ${line}`).join('\n')
  return [`pathwall ${name} ${usage}`, what, options, needsBoards ? PLACE : '', ENDS]
    .filter((part) => part !== '')
    .join('\n\n')
}
