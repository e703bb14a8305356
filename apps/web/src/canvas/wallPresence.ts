import type { BoardConnection } from '@pathwall/sync'
import {
  InstancePresenceRecordType,
  computed,
  createPresenceStateDerivation,
  react,
  type Editor,
  type TLInstancePresence,
} from 'tldraw'
import type { Person } from '../board/boardModel.ts'

/** Who this browser says it is. */
export interface Me {
  name: string
  roleInTeam: string
  color: string
}

export interface Presence {
  setMe(me: Me): void
  /** Everybody on the board, me first, then by name. */
  people(): Person[]
  subscribe(listener: () => void): () => void
  dispose(): void
}

interface SharedState {
  user?: { name?: unknown; roleInTeam?: unknown; color?: unknown }
  presence?: unknown
  editing?: unknown
}

/** 30 Hz: smooth for the eye, cheap for the room. */
const SEND_EVERY_MS = 33
/** Keeps one presence below the room's limit of 4 KiB. */
const MAX_SHARED_SELECTION = 40
const MAX_NAME = 60

/** Sends where I am and what I have selected, and shows where the others are. */
export function shareWallPresence(editor: Editor, connection: BoardConnection, initial: Me): Presence {
  const { awareness } = connection
  const myId = String(awareness.clientID)
  const presenceId = InstancePresenceRecordType.createId(myId)
  const listeners = new Set<() => void>()
  let me = initial
  let timer: ReturnType<typeof setTimeout> | undefined
  let people: Person[] = []

  const user = computed('me', () => ({ id: myId, name: initial.name, color: initial.color, meta: {} }))
  const derived = createPresenceStateDerivation(user, presenceId)(editor.store)
  const send = (): void => {
    timer = undefined
    const presence = derived.get()
    const editing = editor.getEditingShapeId()
    awareness.setLocalState({
      ...awareness.getLocalState(),
      user: me,
      editing,
      presence: presence === null ? null : { ...slim(presence), userName: me.name, color: me.color },
    })
  }
  const stopSending = react('send presence', () => {
    derived.get()
    editor.getEditingShapeId()
    timer ??= setTimeout(send, SEND_EVERY_MS)
  })
  send()

  const receive = ({ added, updated, removed }: { added: number[]; updated: number[]; removed: number[] }): void => {
    const states = awareness.getStates() as Map<number, SharedState>
    const put: TLInstancePresence[] = []
    for (const client of [...added, ...updated]) {
      if (client === awareness.clientID) continue
      const shown = readPresence(editor, client, states.get(client))
      if (shown !== undefined) put.push(shown)
    }
    const gone = removed.map((client) => InstancePresenceRecordType.createId(String(client)))
    editor.store.mergeRemoteChanges(() => {
      if (put.length > 0) editor.store.put(put)
      const present = gone.filter((id) => editor.store.has(id))
      if (present.length > 0) editor.store.remove(present)
    })
    refreshPeople()
  }
  const refreshPeople = (): void => {
    const next = readPeople(awareness.getStates() as Map<number, SharedState>, awareness.clientID)
    if (JSON.stringify(next) === JSON.stringify(people)) return
    people = next
    for (const listener of listeners) listener()
  }
  awareness.on('change', receive)
  receive({ added: [...awareness.getStates().keys()], updated: [], removed: [] })

  return {
    setMe: (next) => {
      me = next
      send()
    },
    people: () => people,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    dispose: () => {
      clearTimeout(timer)
      stopSending()
      awareness.off('change', receive)
      listeners.clear()
    },
  }
}

function slim(presence: TLInstancePresence): TLInstancePresence {
  return {
    ...presence,
    selectedShapeIds: presence.selectedShapeIds.slice(0, MAX_SHARED_SELECTION),
    scribbles: [],
    brush: null,
    chatMessage: '',
    meta: {},
  }
}

/** What another browser sent is a stranger's input: only a record that validates is shown, under the id of its sender. */
function readPresence(editor: Editor, client: number, state: SharedState | undefined): TLInstancePresence | undefined {
  const { presence } = state ?? {}
  if (typeof presence !== 'object' || presence === null) return undefined
  const { name, color } = readUser(state)
  const id = InstancePresenceRecordType.createId(String(client))
  const record = { ...presence, id, userId: String(client), userName: name, color }
  try {
    return editor.store.schema.types.instance_presence.validate(record) as TLInstancePresence
  } catch {
    // A newer version or somebody hostile: not shown, nothing else is affected.
    return undefined
  }
}

function readPeople(states: ReadonlyMap<number, SharedState>, me: number): Person[] {
  return [...states]
    .filter(([, state]) => state.user !== undefined)
    .map(([client, state]): Person => {
      const { name, roleInTeam, color } = readUser(state)
      const editing = typeof state.editing === 'string' ? state.editing.replace(/^shape:/, '') : null
      return { id: String(client), name, roleInTeam, color, isMe: client === me, editing }
    })
    .sort((a, b) => Number(b.isMe) - Number(a.isMe) || a.name.localeCompare(b.name) || a.id.localeCompare(b.id))
}

function readUser(state: SharedState | undefined): Me {
  const { name, roleInTeam, color } = state?.user ?? {}
  return {
    name: typeof name === 'string' && name.trim() !== '' ? name.slice(0, MAX_NAME) : '?',
    roleInTeam: typeof roleInTeam === 'string' ? roleInTeam.slice(0, MAX_NAME) : '',
    color: typeof color === 'string' && /^#[0-9a-f]{6}$/i.test(color) ? color : '#5b6470',
  }
}
