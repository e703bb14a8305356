import type { BoardRecord } from './boardContent.ts'
import { createBoardSchema } from './boardSchema.ts'

const schema = createBoardSchema()

/** The record when this version's schema accepts it by itself; otherwise undefined, so that one bad record never hides the rest. */
export function validRecord(record: BoardRecord): BoardRecord | undefined {
  try {
    return schema.types[record.typeName].validate(record) as BoardRecord
  } catch {
    // Written by a newer version or by somebody hostile: it stays in the document, unseen.
    return undefined
  }
}
