import type { PathMap } from '@pathwall/domain'
import { boardHeaders } from '../access/boardRequests.ts'
import { askServer, type Answer, type ServerRequest } from '../session/askServer.ts'
import { parseCreatedBoard, type CreatedBoard } from '../start/boardsAnswer.ts'
import { readDifferences, type Differences } from './readDifferences.ts'
import { parseRestored, parseVersion, parseVersionMap, parseVersions, type BoardVersion } from './versionAnswers.ts'

/** What this browser asks the server about the versions of one board. Nothing here throws. */
export interface VersionRequests {
  readVersions(): Promise<Answer<BoardVersion[]>>
  /** Keeps the board as it is now. */
  keep(name: string): Promise<Answer<BoardVersion>>
  rename(id: string, name: string): Promise<Answer<BoardVersion>>
  readMap(id: string): Promise<Answer<PathMap>>
  /** What has changed since. */
  readChanges(id: string): Promise<Answer<Differences>>
  /** Answers with the version that undoes it. */
  restore(id: string): Promise<Answer<{ undoVersion: string; hasChanged: boolean }>>
  copy(id: string, title: string): Promise<Answer<CreatedBoard>>
}

export function createVersionRequests(boardId: string, token: string): VersionRequests {
  const ask = <T>(path: string, parse: (answer: unknown) => T | undefined, request?: ServerRequest) =>
    askServer(`/api/boards/${boardId}/versions${path}`, parse, { ...request, headers: boardHeaders(boardId, token) })
  return {
    readVersions: () => ask('', parseVersions),
    keep: (name) => ask('', parseVersion, { method: 'POST', body: { name } }),
    rename: (id, name) => ask(`/${id}`, parseVersion, { method: 'PATCH', body: { name } }),
    readMap: (id) => ask(`/${id}`, parseVersionMap),
    readChanges: (id) => ask(`/${id}/changes?to=now`, readDifferences),
    restore: (id) => ask(`/${id}/restore`, parseRestored, { method: 'POST' }),
    copy: (id, title) => ask(`/${id}/copy`, parseCreatedBoard, { method: 'POST', body: { title } }),
  }
}
