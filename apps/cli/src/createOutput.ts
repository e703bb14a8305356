import { once } from 'node:events'
import type { Writable } from 'node:stream'

/**
 * Writes to a stream as fast as it is read. Who stops reading, as `head` does, is no error: from then on nothing is written
 * and the answer is false.
 */
export function createOutput(stream: Writable): (text: string) => Promise<boolean> {
  let isOpen = true
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
    isOpen = false
  })
  return async (text) => {
    if (!isOpen || text === '') return isOpen
    if (!stream.write(text)) await Promise.race([once(stream, 'drain'), once(stream, 'close')]).catch(() => {})
    return isOpen
  }
}
