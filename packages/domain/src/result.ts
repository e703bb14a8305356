/** One thing wrong with an input. `path` names the place, e.g. `notes[17].kind`; '' is the whole input. */
export interface Issue {
  path: string
  message: string
}

export type Result<T> = { ok: true; value: T } | { ok: false; issues: Issue[] }
