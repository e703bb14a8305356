import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { AppError, parsePathMap } from '@pathwall/domain'

/** An example map that the start page offers. */
export interface Example {
  /** File name without its ending. */
  name: string
  title: string
  /** Number of notes. */
  notes: number
  /** The file's JSON value. */
  file: unknown
}

/** Reads all maps of a folder, by name. @throws AppError `server/start-failed` that names the file that is no map */
export async function readExamples(folder: string): Promise<Example[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.json')).sort()
  return Promise.all(names.map(async (name) => readExample(join(folder, name), name.slice(0, -'.json'.length))))
}

/** Reads one map file. @throws AppError `server/start-failed` that says what is wrong with it */
export async function readExample(path: string, name: string): Promise<Example> {
  let file: unknown
  try {
    file = JSON.parse(await readFile(path, 'utf8'))
  } catch (cause) {
    throw new AppError('server/start-failed', `Cannot read ${path}: ${(cause as Error).message}`, { cause })
  }
  const parsed = parsePathMap(file)
  if (!parsed.ok) {
    const [issue] = parsed.issues
    throw new AppError('server/start-failed', `${path} is not a map: ${issue?.path} ${issue?.message}`)
  }
  return { name, title: parsed.value.title, notes: parsed.value.notes.length, file }
}
