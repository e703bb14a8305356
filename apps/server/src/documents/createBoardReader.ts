import { AppError } from '@pathwall/domain'
import type { BoardStorage } from '@pathwall/storage'
import type { Documents } from './createDocuments.ts'
import type { ReadDocument } from './documentTasks.ts'
import { partsOf } from './partsOf.ts'

/** Boards as they are stored, read once for as long as nothing changes. */
export interface BoardReader {
  /** @throws AppError `board/not-found`, `server/overloaded` */
  read(boardId: string): Promise<ReadDocument>
}

interface Kept {
  seq: number
  read: ReadDocument
}

/** Of those that are asked for again, the newest fill this. */
const KEPT_CHARACTERS = 32 * 1024 * 1024

export function createBoardReader(
  storage: Pick<BoardStorage, 'load' | 'readHead'>,
  documents: Documents,
  keptCharacters = KEPT_CHARACTERS,
): BoardReader {
  const kept = new Map<string, Kept>()
  const underWay = new Map<string, Promise<ReadDocument>>()

  const keep = (boardId: string, entry: Kept): void => {
    kept.delete(boardId)
    kept.set(boardId, entry)
    let size = [...kept.values()].reduce((sum, { read }) => sum + sizeOf(read), 0)
    for (const [oldest, { read }] of kept) {
      if (size <= keptCharacters) break
      kept.delete(oldest)
      size -= sizeOf(read)
    }
  }

  const readAfresh = async (boardId: string): Promise<ReadDocument> => {
    const stored = await storage.load(boardId)
    const read = await documents.run('read', partsOf(stored))
    keep(boardId, { seq: stored.seq, read })
    return read
  }

  return {
    read: async (boardId) => {
      const head = await storage.readHead(boardId)
      if (head === undefined) throw new AppError('board/not-found', 'There is no such board.')
      const known = kept.get(boardId)
      if (known?.seq === head.seq) {
        keep(boardId, known)
        return known.read
      }
      // Many who ask for the same state at once share one reading.
      const key = `${boardId} ${head.seq}`
      const reading = underWay.get(key) ?? readAfresh(boardId).finally(() => underWay.delete(key))
      underWay.set(key, reading)
      return reading
    },
  }
}

function sizeOf({ map, analysis }: ReadDocument): number {
  return map.length + analysis.length
}
