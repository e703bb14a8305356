import { ROLES } from '@pathwall/domain'
import { fieldsOf } from '../session/askServer.ts'
import { isBoardWord } from '../session/boardLink.ts'

/** A board as its maker gets it: the only time that its links are told. */
export interface CreatedBoard {
  id: string
  title: string
  tokens: { facilitator: string; editor: string; viewer: string }
}

/** An example map that the server offers. */
export interface Example {
  name: string
  title: string
  /** Number of notes; absent when the server does not say. */
  notes?: number
}

/** Reads the answer to a new board; undefined when it is none. */
export function parseCreatedBoard(answer: unknown): CreatedBoard | undefined {
  const { id, title, tokens } = fieldsOf(answer)
  const given = fieldsOf(tokens)
  if (!isBoardWord(id) || typeof title !== 'string') return undefined
  const [facilitator, editor, viewer] = ROLES.map((role) => given[role])
  if (!isBoardWord(facilitator) || !isBoardWord(editor) || !isBoardWord(viewer)) return undefined
  return { id, title, tokens: { facilitator, editor, viewer } }
}

/** Reads the list of examples; undefined when it is no list. Entries without a name are left out. */
export function parseExamples(answer: unknown): Example[] | undefined {
  if (!Array.isArray(answer)) return undefined
  return answer.flatMap((entry: unknown) => {
    const { name, title, notes } = fieldsOf(entry)
    if (typeof name !== 'string' || name === '') return []
    const shown = typeof title === 'string' && title !== '' ? title : name
    return [{ name, title: shown, ...(typeof notes === 'number' && { notes }) }]
  })
}
