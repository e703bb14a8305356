import type { BoardStorage } from '@pathwall/storage'

const PAGE = 1_000

/** Ids of all boards, in their order. */
export async function listAllBoards(storage: BoardStorage): Promise<string[]> {
  const ids: string[] = []
  for (;;) {
    const page = await storage.listBoards(ids.at(-1), PAGE)
    ids.push(...page)
    if (page.length < PAGE) return ids
  }
}
