import type { z } from 'zod'

/** One thing that can be set from outside. */
export interface Setting<T> {
  /** The environment variable. */
  variable: string
  /** Whether it is an option of the command as well: `DATA_DIR` is `--data-dir`. */
  isOption?: boolean
  /** A password or the like: never shown, and no option, because everybody on the machine sees those. */
  isSecret?: boolean
  /** What stands for the value in texts: `<number>`. */
  argument: string
  what: string
  /** What holds when nothing is set, in words. */
  byDefault: string
  /** From the text that was set, or undefined, to the value; its message goes on after "it …". */
  schema: z.ZodType<T>
}

/** The option of a variable, without its dashes. */
export function optionOf(variable: string): string {
  return variable.toLowerCase().replaceAll('_', '-')
}
