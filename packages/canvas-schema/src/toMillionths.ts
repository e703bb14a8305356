/**
 * A place that came out of adding or subtracting, to a millionth of a wall unit. Sums of fractions are a hair off; so the
 * place of a note in a frame is the same again after frame and note have been taken apart and put together.
 */
export function toMillionths(value: number): number {
  return Math.round(value * 1e6) / 1e6 + 0
}
