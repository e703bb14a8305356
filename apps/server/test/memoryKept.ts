import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

setFlagsFromString('--expose-gc')
const collectGarbage = runInNewContext('gc') as () => void

/** Bytes that this process keeps: what only waits to be collected is none of it. */
export function memoryKept(): { heapUsed: number; besideHeap: number } {
  collectGarbage()
  const { heapUsed, external } = process.memoryUsage()
  // Buffers count as external.
  return { heapUsed, besideHeap: external }
}
