import { readFile } from 'node:fs/promises'
import { AppError, describeJsonError, listIssues, parsePathMap, type PathMap } from '@pathwall/domain'
import type { CommandRun } from '../command.ts'
import { readAll, toText, type NamedText } from './namedText.ts'
import { readBoard } from './readBoard.ts'

/** A map that somebody named. */
export interface NamedMap extends NamedText {
  map: PathMap
}

/** Reads a map from a file, from standard input (`-`) or from a board's link. @throws AppError `input/invalid` */
export async function readMap(run: CommandRun, name: string): Promise<NamedMap> {
  const named = await readText(run, name)
  return { ...named, map: toMap(named.name, toJson(named)) }
}

/** Reads the text of what is named, whatever it holds. @throws AppError `input/invalid` */
export async function readText(run: CommandRun, name: string): Promise<NamedText> {
  if (name === '-') return { name: 'Standard input', text: toText('Standard input', await readAll(run.input)) }
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(name)) return readBoard(name, run)
  const file = run.resolvePath(name)
  return { name, text: toText(name, await readNamedFile(name, file)), file }
}

/** @throws AppError `input/invalid`, naming line and column */
export function toJson({ name, text }: NamedText): unknown {
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw new AppError('input/invalid', `${name} is not JSON: ${describeJsonError(text)}.`, { cause })
  }
}

/** @throws AppError `input/invalid`, naming each place */
export function toMap(name: string, value: unknown): PathMap {
  const parsed = parsePathMap(value)
  if (!parsed.ok) throw new AppError('input/invalid', `${name} is not a map (p2p-map/1):\n${listIssues(parsed.issues)}`)
  return parsed.value
}

async function readNamedFile(name: string, file: string): Promise<Uint8Array> {
  try {
    return await readFile(file)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    const why =
      code === 'ENOENT' ? 'there is no such file' : code === 'EISDIR' ? 'it is a folder' : (error as Error).message
    throw new AppError('input/invalid', `${name} cannot be read: ${why}.`, { cause: error })
  }
}
