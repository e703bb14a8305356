import type { Role } from '@pathwall/domain'
import { parseTeamConfig, type ReadTeamConfig } from '@pathwall/team-config'
import { askServer, type Answer, type ServerRequest } from '../session/askServer.ts'
import { personKey } from '../session/personKey.ts'
import { parseLinks, parseMadeLink, parsePass, parsePeople, type BoardLink, type BoardPerson } from './boardAnswers.ts'
import { keepPass, keptPass } from './passes.ts'

/** What this browser asks the server about one board, with the link that it holds. Nothing here throws. */
export interface BoardRequests {
  readLinks(): Promise<Answer<BoardLink[]>>
  /** Makes a new link for a role; the old one ends. */
  makeLink(role: Role): Promise<Answer<{ role: Role; token: string }>>
  /** What is left out stays; null takes it away. `expiresAt`: ISO 8601. */
  changeLink(role: Role, change: { passphrase?: string | null; expiresAt?: string | null }): Promise<Answer<object>>
  revokeLink(role: Role): Promise<Answer<object>>
  readPeople(): Promise<Answer<BoardPerson[]>>
  /** `role: null` gives back the role of the link. */
  decidePerson(id: string, change: { role?: Role | null; isRemoved?: boolean }): Promise<Answer<object>>
  setArchived(isArchived: boolean): Promise<Answer<object>>
  /** For good; the server wants to hear the board's title. */
  deleteBoard(title: string): Promise<Answer<object>>
  /** A proof that somebody knows the link's passphrase, for some hours. */
  askForPass(passphrase: string): Promise<Answer<string>>
  /** By what the maps of this server are judged. */
  readTeamConfig(): Promise<Answer<ReadTeamConfig>>
}

export function createBoardRequests(boardId: string, token: string): BoardRequests {
  const ask = <T>(path: string, parse: (answer: unknown) => T | undefined, request?: ServerRequest) =>
    askServer(`/api/boards/${boardId}${path}`, parse, { ...request, headers: boardHeaders(boardId, token) })
  const done = (answer: unknown): object | undefined =>
    typeof answer === 'object' && answer !== null ? answer : undefined
  return {
    readLinks: () => ask('/links', parseLinks),
    makeLink: (role) => ask(`/links/${role}`, parseMadeLink, { method: 'POST', body: {} }),
    changeLink: async (role, change) => {
      const answer = await ask(`/links/${role}`, done, { method: 'PATCH', body: change })
      // Who sets a passphrase on their own link knows it.
      const pass = answer.ok ? parsePass(answer.value) : undefined
      if (pass !== undefined) keepPass(boardId, token, pass)
      return answer
    },
    revokeLink: (role) => ask(`/links/${role}`, done, { method: 'DELETE' }),
    readPeople: () => ask('/people', parsePeople),
    decidePerson: (id, change) => ask(`/people/${id}`, done, { method: 'PATCH', body: change }),
    setArchived: (isArchived) => ask('', done, { method: 'PATCH', body: { isArchived } }),
    deleteBoard: (title) => ask('', done, { method: 'DELETE', body: { title } }),
    askForPass: (passphrase) => ask('/pass', parsePass, { method: 'POST', body: { passphrase } }),
    readTeamConfig: () => ask('/team-config', parseReadTeamConfig),
  }
}

function parseReadTeamConfig(file: unknown): ReadTeamConfig | undefined {
  const parsed = parseTeamConfig(file)
  return parsed.ok ? { file, config: parsed.value } : undefined
}

/** What lets a request in: the link's token, who asks, and the proof of a passphrase if there is one. */
export function boardHeaders(boardId: string, token: string): Record<string, string> {
  const pass = keptPass(boardId, token)
  return {
    authorization: `Bearer ${token}`,
    'x-pathwall-person': personKey(),
    ...(pass !== undefined && { 'x-pathwall-pass': pass }),
  }
}
