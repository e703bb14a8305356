import { AppError } from '@pathwall/domain'

/** Text that somebody named, and where it came from. */
export interface NamedText {
  /** As it was named, without a token. */
  name: string
  text: string
  /** Absolute path, when it is a file. */
  file?: string
  /** Address without its token, when it is a board. */
  boardUrl?: string
  /** Asks the board's server by which configuration it judges; undefined when it knows of none. */
  readServerConfig?: () => Promise<NamedText | undefined>
}

/** Ten times what a map can hold. */
const MOST_BYTES = 100_000_000

/** @throws AppError `input/invalid` when there are too many */
export async function readAll(input: AsyncIterable<Uint8Array>, what = 'Standard input'): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of input) {
    size += chunk.byteLength
    if (size > MOST_BYTES) throw new AppError('input/invalid', `${what} has more than 100 MB, which no map has.`)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

/** @throws AppError `input/invalid` when it is not UTF-8 */
export function toText(name: string, bytes: Uint8Array): string {
  try {
    // Leaves a byte order mark out.
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (cause) {
    throw new AppError('input/invalid', `${name} is not a text in UTF-8. Save it as UTF-8.`, { cause })
  }
}
