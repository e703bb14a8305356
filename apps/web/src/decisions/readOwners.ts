import { readSession, type PathMap } from '@pathwall/domain'
import type { Person } from '../board/boardModel.ts'

const LONGEST = 60
const MOST = 100

/** Who could answer for a decision: those on the board, those of the session, and the people of the map. Each once. */
export function readOwners(map: PathMap, people: readonly Person[]): string[] {
  const names = [
    ...people.map(({ name }) => name),
    ...readSession(map).roster.map(({ name }) => name),
    ...map.notes.flatMap(({ kind, text }) => (kind === 'people' ? [text] : [])),
  ].map((name) => name.replace(/\s+/gu, ' ').trim())
  const byFolded = new Map<string, string>()
  for (const name of names) {
    const key = name.toLowerCase()
    if (name !== '' && name !== '?' && name.length <= LONGEST && !byFolded.has(key)) byFolded.set(key, name)
  }
  return [...byFolded.values()].slice(0, MOST)
}
