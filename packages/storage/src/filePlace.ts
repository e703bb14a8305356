import { statSync, type Stats } from 'node:fs'

/**
 * Remembers which file is at a path, and returns what throws when another one or none is there. A file that was removed can be
 * written to as long as it is open, and what is written is gone when it is closed.
 */
export function filePlace(file: string): () => void {
  const before = statSync(file)
  return () => {
    const now = statSync(file, { throwIfNoEntry: false })
    if (now === undefined || !isSame(now, before))
      throw new Error(`${file} was moved, removed or replaced: put it back, or start the server again`)
  }
}

function isSame(one: Stats, other: Stats): boolean {
  return one.ino === other.ino && one.dev === other.dev
}
