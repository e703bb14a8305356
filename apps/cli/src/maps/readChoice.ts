import { AppError, nearestWord } from '@pathwall/domain'
import type { CommandRun } from '../command.ts'

/** The value of an option that knows its values; the first one when it is not said. @throws AppError `input/invalid` */
export function readChoice<Value extends string>(
  { options }: Pick<CommandRun, 'options'>,
  name: string,
  values: readonly [Value, ...Value[]],
): Value {
  const said = options[name]
  if (said === undefined) return values[0]
  const value = values.find((known) => known === said)
  if (value !== undefined) return value
  const near = nearestWord(String(said), values)
  throw new AppError(
    'input/invalid',
    `--${name} ${String(said)}: say one of ${values.join(', ')}${near === undefined ? '' : `; did you mean ${near}?`}`,
  )
}
