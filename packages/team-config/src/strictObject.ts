import { nearestWord } from '@pathwall/domain'
import { z } from 'zod'

/** An object that knows its fields: any other is an issue that says what may have been meant. */
export function strictObject<Shape extends z.ZodRawShape>(shape: Shape): z.ZodObject<Shape, z.core.$strict> {
  const known = Object.keys(shape)
  return z.strictObject(shape, {
    error: (issue) => (issue.code === 'unrecognized_keys' ? describe(issue.keys, known) : undefined),
  })
}

function describe(names: readonly string[], known: readonly string[]): string {
  const said = names.slice(0, 5).map((name) => unknownName(name, known, 'field'))
  return `${said.join(', ')}; the fields here are ${known.join(', ')}`
}

/** `there is no rule "COV-1"; did you mean "COV-01"?` */
export function unknownName(name: string, known: readonly string[], what: string): string {
  const near = nearestWord(name, known)
  return `there is no ${what} "${name}"${near === undefined ? '' : `; did you mean "${near}"?`}`
}
