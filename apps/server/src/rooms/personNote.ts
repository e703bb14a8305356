import type { BoardStorage } from '@pathwall/storage'
import type { Logger } from 'pino'
import type { BoardAccess } from '../access/authorize.ts'
import type { RoomClock } from './roomClock.ts'

export interface PersonNoteOptions {
  boardId: string
  access: BoardAccess
  storage: Pick<BoardStorage, 'notePerson' | 'findPerson' | 'readPeople'>
  clock: RoomClock
  logger: Pick<Logger, 'warn'>
  /** Called when the people of the board, or their names, are other than before. */
  changed: () => void
}

/** A name that changes more often is noted later. */
const NOTE_EVERY_MS = 30_000
/** Somebody of whom nothing is known says their name in this time, or has none. */
const NAME_WITHIN_MS = 2_000
/** Whoever makes up people gets no more of them noted; they are let in all the same. */
const MAX_PEOPLE = 2_000

/** Keeps in mind who is on a board, so that a facilitator can decide about them, also when they have gone. */
export class PersonNote {
  private readonly options: PersonNoteOptions
  private noted: string | undefined
  private wanted: string
  private nextAtMs = Number.NEGATIVE_INFINITY
  private cancel: () => void = () => {}
  private storing: Promise<void> = Promise.resolve()

  constructor(options: PersonNoteOptions) {
    this.options = options
    this.wanted = options.access.personName ?? ''
    if (this.wanted === '') this.cancel = options.clock.after(NAME_WITHIN_MS, () => this.note())
    else this.note()
  }

  /** What the person calls themselves now. */
  named(name: string): void {
    if (name === this.wanted) return
    this.wanted = name
    this.cancel()
    const waitMs = this.nextAtMs - this.options.clock.now()
    if (waitMs <= 0) this.note()
    else this.cancel = this.options.clock.after(waitMs, () => this.note())
  }

  /** The person has left. */
  stop(): void {
    this.cancel()
    if (this.wanted !== this.noted) this.note()
  }

  private note(): void {
    const { access, logger, clock } = this.options
    if (access.personId === undefined) return
    this.nextAtMs = clock.now() + (this.noted === undefined ? 0 : NOTE_EVERY_MS)
    const name = this.wanted
    const isNews = name !== (this.noted ?? access.personName)
    this.noted = name
    const { personId } = access
    this.storing = this.storing
      .then(async () => this.store(personId, name, isNews))
      .catch((error: unknown) => logger.warn({ err: error }, 'somebody who is on a board could not be noted'))
  }

  private async store(id: string, name: string, isNews: boolean): Promise<void> {
    const { boardId, access, storage, changed } = this.options
    const isNew = access.personName === undefined
    if (isNew && (await storage.readPeople(boardId)).filter((known) => known.id !== id).length >= MAX_PEOPLE) return
    // Another tab may have said the name already.
    const known = name === '' ? await storage.findPerson(boardId, id) : undefined
    await storage.notePerson(boardId, {
      id,
      name: known?.name ?? name,
      linkRole: access.grantRole,
      lastSeenAt: Date.now(),
    })
    if (isNews) changed()
  }
}
