import type { Role } from '@pathwall/domain'
import { CLOSE, CLOSE_REASON } from '@pathwall/sync'
import { inspectUpdate, type InspectedUpdate } from './inspectUpdate.ts'
import type { Placement } from './knownState.ts'
import { tryAgain, violation, type Refusal } from './refusal.ts'
import type { RoomLimits } from './roomLimits.ts'

/** The room, as the edits of one connection see it. */
export interface EditTarget {
  place(update: InspectedUpdate): Placement
  /** Of an update that is not complete: what goes in without waiting, as an update of its own. */
  integrablePart(update: InspectedUpdate, placement: Placement): Uint8Array
  /** Whether the update would change what is known, deletions included. */
  isNews(update: InspectedUpdate, placement: Placement): boolean
  /** Whether part of what is new in the update was made by somebody who might not, at whatever time. */
  isRefused(update: InspectedUpdate): boolean
  /** Sees to it that what this client tries to write never comes in; false when there is too much of that. */
  refuse(update: InspectedUpdate): boolean
  /** Takes the update on its way into the log, or says why not. */
  accept(update: InspectedUpdate, placement: Placement): Refusal | undefined
  /** Hears of every live update that came in. */
  wrote(update: InspectedUpdate): void
  /** Asks the client for everything the server does not have. */
  askForSync(): void
  /** Calls back as soon as everything accepted so far is stored. */
  whenStored(action: () => void): void
  /** Tells the client that everything before this barrier is stored. */
  acknowledge(barrier: number): void
}

/** What a connection may do to the document. `not-now`: its role lets it edit, and nobody may at this time. */
export type EditRight = 'edits' | 'looks-on' | 'not-now'

export function editRightOf({ role, isArchived }: { role: Role; isArchived: boolean }): EditRight {
  if (role === 'viewer') return 'looks-on'
  return isArchived ? 'not-now' : 'edits'
}

/**
 * What one connection does to the document. A stock client sends live updates before its first sync, and they may build on
 * changes that only that sync brings: they wait for it. A viewer's edits lead nowhere and are never called saved.
 */
export class EditIntake {
  private readonly right: EditRight
  private readonly limits: RoomLimits
  private readonly target: EditTarget
  private held: InspectedUpdate[] = []
  private heldBytes = 0
  private heldBarrier: number | undefined
  private openBarriers = 0
  private sync: 'awaited' | 'done' | 'asked-again' = 'awaited'
  private hasLostEdits = false

  constructor(right: EditRight, limits: RoomLimits, target: EditTarget) {
    this.right = right
    this.limits = limits
    this.target = target
  }

  /** A live update. */
  update(data: Uint8Array): Refusal | undefined {
    if (data.byteLength > this.limits.liveUpdateBytes) return RESYNC
    const update = this.inspect(data)
    if (update?.type !== 'update') return update
    const placement = this.target.place(update)
    this.target.wrote(update)
    if (placement.isComplete) return this.take(update, placement)
    this.held.push(update)
    this.heldBytes += update.data.byteLength
    if (this.held.length > this.limits.heldUpdates || this.heldBytes > this.limits.heldBytes)
      return tryAgain('too much that builds on unknown changes')
    if (this.sync !== 'done') return undefined
    this.sync = 'asked-again'
    this.target.askForSync()
    return undefined
  }

  /** Sync step 2: everything the client has and the server, when it asked, did not. */
  step2(data: Uint8Array): Refusal | undefined {
    const update = this.inspect(data)
    if (update?.type === 'refusal') return update
    const refusal = update && this.takePart(update)
    if (refusal !== undefined) return refusal
    const hasAskedAgain = this.sync === 'asked-again'
    this.sync = 'done'
    return this.release(hasAskedAgain)
  }

  /** The client asks to be told when everything it sent so far is stored. */
  barrier(barrier: number): Refusal | undefined {
    if (this.hasLostEdits) return undefined
    if (this.held.length > 0) {
      // Barriers rise: the newest one speaks for those before it.
      this.heldBarrier = barrier
      return undefined
    }
    if (this.openBarriers >= MAX_OPEN_BARRIERS) return violation('too many questions at once')
    this.openBarriers++
    this.target.whenStored(() => {
      this.openBarriers--
      this.target.acknowledge(barrier)
    })
    return undefined
  }

  private inspect(data: Uint8Array): InspectedUpdate | Refusal | undefined {
    const update = inspectUpdate(data, this.limits)
    if (update.type === 'refusal' || this.right === 'edits') return update
    const placement = this.target.place(update)
    if (!this.target.isNews(update, placement)) return undefined
    this.hasLostEdits = true
    return this.right === 'not-now' || this.target.refuse(update) ? undefined : TOO_MUCH_WHILE_VIEWING
  }

  private take(update: InspectedUpdate, placement: Placement): Refusal | undefined {
    if (!this.target.isNews(update, placement)) return undefined
    return this.target.isRefused(update) ? MADE_WHILE_VIEWING : this.target.accept(update, placement)
  }

  /** What waits for changes that are not known stays with whoever sent it: stored, it would wait there for ever. */
  private takePart(update: InspectedUpdate): Refusal | undefined {
    const placement = this.target.place(update)
    if (placement.isComplete) return this.take(update, placement)
    const part = inspectUpdate(this.target.integrablePart(update, placement), this.limits)
    return part.type === 'refusal' ? part : this.take(part, this.target.place(part))
  }

  private release(isLastTry: boolean): Refusal | undefined {
    let hasMoved = this.held.length > 0
    while (hasMoved) {
      hasMoved = false
      const waiting = this.held
      this.held = []
      for (const update of waiting) {
        const placement = this.target.place(update)
        if (!placement.isComplete) {
          this.held.push(update)
          continue
        }
        hasMoved = true
        const refusal = this.take(update, placement)
        if (refusal !== undefined) return refusal
      }
    }
    this.heldBytes = this.held.reduce((bytes, { data }) => bytes + data.byteLength, 0)
    if (this.held.length === 0) {
      const barrier = this.heldBarrier
      this.heldBarrier = undefined
      return barrier === undefined ? undefined : this.barrier(barrier)
    }
    if (isLastTry) return tryAgain('changes build on others that nobody has')
    this.sync = 'asked-again'
    this.target.askForSync()
    return undefined
  }
}

const MAX_OPEN_BARRIERS = 100

/** Not one of the lasting codes: the client comes back and sends the same as part of a sync, which may be larger. */
const RESYNC: Refusal = { type: 'refusal', code: 1009, reason: 'too large for a live update' }

const MADE_WHILE_VIEWING: Refusal = {
  type: 'refusal',
  code: CLOSE.forbidden,
  reason: CLOSE_REASON.madeWhileViewing,
}

const TOO_MUCH_WHILE_VIEWING: Refusal = {
  type: 'refusal',
  code: CLOSE.tooMany,
  reason: 'too many changes by somebody who may only look on',
}
