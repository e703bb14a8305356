import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Analysis } from '@pathwall/analyzer'
import type { PathMap } from '@pathwall/domain'

/** The example that ships with Pathwall, as a p2p-map/1 file. */
export const exampleMap: unknown = JSON.parse(
  readFileSync(fileURLToPath(new URL('../../../examples/ecommerce-checkout.json', import.meta.url)), 'utf8'),
)

/** A board on a real server, and its links. */
export interface TestBoard {
  id: string
  links: { facilitator: string; editor: string; viewer: string }
  /** What the server has stored, as anybody else would read it. */
  map(): Promise<PathMap>
  analysis(): Promise<Analysis>
}

/** Makes a board through the API, as the start page does. */
export async function createBoard(serverUrl: string, body: unknown): Promise<TestBoard> {
  const response = await fetch(`${serverUrl}/api/boards`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  if (response.status !== 201) throw new Error(`No board: ${response.status} ${await response.text()}`)
  const { id, links, tokens } = (await response.json()) as {
    id: string
    links: TestBoard['links']
    tokens: { facilitator: string }
  }
  const read = async <T>(part: string): Promise<T> => {
    const answer = await fetch(`${serverUrl}/api/boards/${id}/${part}`, {
      headers: { authorization: `Bearer ${tokens.facilitator}` },
    })
    if (!answer.ok) throw new Error(`${part}: ${answer.status} ${await answer.text()}`)
    return (await answer.json()) as T
  }
  return { id, links, map: () => read<PathMap>('map'), analysis: () => read<Analysis>('analysis') }
}
