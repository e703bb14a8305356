import { ROLES, type Role } from '@pathwall/domain'
import { isBoardWord } from './boardLink.ts'
import { cleanWords } from './parseIdentity.ts'

/** A board that this browser has opened, with the links it knows: the server keeps only their hashes. */
export interface RecentBoard {
  id: string
  title: string
  /** At least one. */
  tokens: Partial<Record<Role, string>>
  /** Milliseconds since 1970. */
  openedAt: number
}

const MAX_BOARDS = 40
const TITLE_LENGTH = 200

/** Reads what was kept, latest first. Entries that are not boards are left out; nothing throws. */
export function parseRecentBoards(kept: unknown): RecentBoard[] {
  if (!Array.isArray(kept)) return []
  const boards = new Map<string, RecentBoard>()
  for (const entry of kept.slice(0, 1000)) {
    const board = parseRecentBoard(entry)
    if (board !== undefined && !boards.has(board.id)) boards.set(board.id, board)
  }
  return latestFirst([...boards.values()])
}

/** The list after a board was opened: it comes first, and keeps the links that were known before. */
export function withBoard(boards: readonly RecentBoard[], opened: RecentBoard): RecentBoard[] {
  const before = boards.find((board) => board.id === opened.id)
  const fresh = new Set(Object.values(opened.tokens))
  const tokens: RecentBoard['tokens'] = {}
  for (const role of ROLES) {
    const old = before?.tokens[role]
    // A token has one role: what the server says now replaces what was thought before.
    const token = opened.tokens[role] ?? (old !== undefined && fresh.has(old) ? undefined : old)
    if (token !== undefined) tokens[role] = token
  }
  return latestFirst([{ ...opened, tokens }, ...boards.filter((board) => board.id !== opened.id)])
}

/** The link's role and token that may do most. */
export function strongestToken({ tokens }: RecentBoard): { role: Role; token: string } | undefined {
  for (const role of ROLES) {
    const token = tokens[role]
    if (token !== undefined) return { role, token }
  }
  return undefined
}

function parseRecentBoard(entry: unknown): RecentBoard | undefined {
  if (typeof entry !== 'object' || entry === null) return undefined
  const { id, title, tokens, openedAt } = entry as Record<string, unknown>
  if (!isBoardWord(id) || typeof tokens !== 'object' || tokens === null) return undefined
  if (typeof openedAt !== 'number' || !Number.isFinite(openedAt) || openedAt < 0 || openedAt > 8.64e15) return undefined
  const known: RecentBoard['tokens'] = {}
  for (const role of ROLES) {
    const token = (tokens as Record<string, unknown>)[role]
    if (isBoardWord(token)) known[role] = token
  }
  const board = { id, title: cleanWords(title, TITLE_LENGTH), tokens: known, openedAt }
  return strongestToken(board) === undefined ? undefined : board
}

function latestFirst(boards: RecentBoard[]): RecentBoard[] {
  return boards.toSorted((a, b) => b.openedAt - a.openedAt).slice(0, MAX_BOARDS)
}
