import { readdir, readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { AppError, parsePathMap, type PathMap } from '@pathwall/domain'

/** An example map that the start page offers. */
export interface Example {
  /** File name without its ending. */
  name: string
  map: PathMap
  /** The file's JSON value, with fields that this version does not know. */
  file: unknown
}

/** Reads all maps of a folder, by name. @throws AppError `server/start-failed` that names what is wrong */
export async function readExamples(folder: string): Promise<Example[]> {
  const names = await readable(folder, readdir(folder))
  const maps = names.filter((name) => name.endsWith(ENDING)).sort()
  return Promise.all(maps.map(async (name) => readExample(join(folder, name))))
}

/** Reads one map file. @throws AppError `server/start-failed` that says what is wrong with it */
export async function readExample(path: string): Promise<Example> {
  const text = await readable(path, readFile(path, 'utf8'))
  let file: unknown
  try {
    file = JSON.parse(text)
  } catch (cause) {
    throw new AppError('server/start-failed', `${path} is not JSON`, { cause })
  }
  const parsed = parsePathMap(file)
  if (parsed.ok) return { name: basename(path, ENDING), map: parsed.value, file }
  const [issue] = parsed.issues
  throw new AppError('server/start-failed', `${path} is not a map: ${issue?.path}: ${issue?.message}`)
}

const ENDING = '.json'

async function readable<T>(path: string, read: Promise<T>): Promise<T> {
  try {
    return await read
  } catch (cause) {
    throw new AppError('server/start-failed', `Cannot read ${path}: ${(cause as Error).message}`, { cause })
  }
}
