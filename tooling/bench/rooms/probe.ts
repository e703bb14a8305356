// Loaded into each measured server before its own code (`node --expose-gc --import`): says how large its heap is.
import { HEAP_QUESTION } from './heapQuestion.ts'

process.on('message', (question) => {
  if (question !== HEAP_QUESTION) return
  for (let round = 0; round < 3; round++) globalThis.gc?.()
  const { heapUsed, external } = process.memoryUsage()
  process.send?.(heapUsed + external)
})
// Nobody is left who would end it.
process.on('disconnect', () => process.exit())
// A server that has nothing left to do may end.
process.channel?.unref()
