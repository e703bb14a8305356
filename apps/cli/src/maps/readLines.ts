import { createInterface } from 'node:readline'
import { Readable } from 'node:stream'

/** A longer line is no text of a note. */
const MOST_CHARACTERS = 2_000

/** The lines of a text as they come, without their ends; what is too long is cut. Empty ones are left out. */
export async function* readLines(input: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const stream = input instanceof Readable ? input : Readable.from(input)
  for await (const line of createInterface({ input: stream, crlfDelay: Number.POSITIVE_INFINITY }))
    if (line.trim() !== '') yield line.slice(0, MOST_CHARACTERS)
}
