import { parentPort, workerData } from 'node:worker_threads'
import type { DocumentReply, DocumentRequest } from './documentMessages.ts'
import { createDocumentTasks, type Judging } from './documentTasks.ts'

/** The thread on which whole documents are worked on: whoever serves sockets must not wait for that. */
if (parentPort === null) throw new Error('to be started as a worker thread')
const port = parentPort
const documentTasks = createDocumentTasks(workerData as Judging)

port.on('message', ({ id, task, input }: DocumentRequest) => {
  try {
    const work = documentTasks[task] as (...input: readonly unknown[]) => unknown
    reply({ id, value: work(...input) })
  } catch (error) {
    reply({ id, error: error instanceof Error ? error.message : String(error) })
  }
})

function reply(answer: DocumentReply): void {
  port.postMessage(answer)
}
