import WebSocket from 'ws'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import type { CrowdOptions } from './crowd.ts'

const CURSOR_EVERY_MS = 100
const MOVE_EVERY_MS = 1000

// Each provider waits for the end of the process.
process.setMaxListeners(0)
const options = JSON.parse(process.argv[2] ?? '{}') as CrowdOptions
const providers = await Promise.all(Array.from({ length: options.people }, (_, index) => join(index)))
providers.forEach(wander)
process.send?.('gathered')
process.on('disconnect', () => process.exit(0))

async function join(index: number): Promise<WebsocketProvider> {
  const provider = new WebsocketProvider(options.url, options.boardId, new Y.Doc(), {
    WebSocketPolyfill: WebSocket as never,
    disableBc: true,
    protocols: ['pathwall.v1', `pathwall.token.${options.token}`],
  })
  provider.awareness.setLocalStateField('user', { name: `Person ${index + 1}`, roleInTeam: '', color: '#2f6f73' })
  await new Promise<void>((resolve) => provider.once('sync', () => resolve()))
  return provider
}

/** Starts at another moment than everybody else, so that people do not move in step. */
function wander(provider: WebsocketProvider, index: number): void {
  const notes = [...provider.doc.getMap<Y.Map<unknown>>('records').entries()].filter(
    ([, record]) => record.get('type') === 'note',
  )
  let turn = index
  setTimeout(() => {
    setInterval(() => {
      turn++
      provider.awareness.setLocalStateField('presence', presenceAt(provider, 200 + turn * 7, 300 + index * 20))
    }, CURSOR_EVERY_MS)
    setInterval(() => {
      const note = notes[(turn * 31 + index) % Math.max(1, notes.length)]?.[1]
      const place = note?.get('pos') as [number, number] | undefined
      if (place !== undefined) note?.set('pos', [place[0] + (turn % 2 === 0 ? 5 : -5), place[1]])
    }, MOVE_EVERY_MS)
  }, index * 23)
}

/** A presence as the wall sends it. */
function presenceAt(provider: WebsocketProvider, x: number, y: number): object {
  return {
    id: `instance_presence:${provider.awareness.clientID}`,
    typeName: 'instance_presence',
    userId: String(provider.awareness.clientID),
    userName: '',
    lastActivityTimestamp: Date.now(),
    followingUserId: null,
    color: '#2f6f73',
    camera: { x: 0, y: 0, z: 1 },
    selectedShapeIds: [],
    currentPageId: 'page:page',
    brush: null,
    scribbles: [],
    screenBounds: { x: 0, y: 0, w: 1440, h: 900 },
    cursor: { x, y, type: 'default', rotation: 0 },
    chatMessage: '',
    meta: {},
  }
}
