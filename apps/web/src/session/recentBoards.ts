import { create } from 'zustand'
import { loadKept, loadKeptJson, saveKept } from '../ui/deviceStorage.ts'
import { parseRecentBoards, withBoard, type RecentBoard } from './recentBoard.ts'

const KEY = 'pathwall:boards'

/** Boards that this browser has opened, latest first; other tabs' are followed. */
export const useRecentBoards = create<{ boards: RecentBoard[] }>()(() => ({
  boards: parseRecentBoards(loadKeptJson(KEY)),
}))

if (typeof window !== 'undefined')
  window.addEventListener('storage', (event) => {
    if (event.key === KEY || event.key === null) useRecentBoards.setState({ boards: readBoards() })
  })

/** Puts a board first in the list, with the links that are known of it. */
export function rememberBoard(opened: RecentBoard): void {
  keep(withBoard(readBoards(), opened))
}

/** Takes a board off the list; the board itself is not touched. */
export function forgetBoard(id: string): void {
  keep(readBoards().filter((board) => board.id !== id))
}

/** Another tab may have written since this one read: the kept list counts, the own one only where nothing is kept. */
function readBoards(): RecentBoard[] {
  return loadKept(KEY) === null ? useRecentBoards.getState().boards : parseRecentBoards(loadKeptJson(KEY))
}

function keep(boards: RecentBoard[]): void {
  saveKept(KEY, JSON.stringify(boards))
  useRecentBoards.setState({ boards })
}
