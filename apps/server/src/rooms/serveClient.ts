import { EditGuard, type GuardedRoom } from './editGuard.ts'
import { EditIntake, editRightOf } from './editIntake.ts'
import type { LiveBoard } from './liveBoard.ts'
import { FramePace } from './framePace.ts'
import { parseClientFrame } from './parseClientFrame.ts'
import { SAID_NOTHING, tooMany, tryAgain, type Refusal } from './refusal.ts'
import type { RoomConnection } from './roomConnection.ts'
import type { RoomEnvironment } from './roomEnvironment.ts'
import {
  encodeBoardState,
  encodeDurable,
  encodePerson,
  encodeRole,
  encodeStep1,
  encodeStorageState,
} from './serverFrames.ts'

/** The rest of the room, as one connection meets it. */
export interface RoomCompany extends GuardedRoom {
  /** Called with what the person calls themselves. */
  named: (name: string) => void
}

/** Greets a client and answers it from then on. A message that cannot be right closes this connection and no other. */
export function serveClient(
  connection: RoomConnection,
  board: LiveBoard,
  company: RoomCompany,
  { limits, logger, clock, metrics }: RoomEnvironment,
): void {
  const { presence, named } = company
  const guard = new EditGuard(connection, board, company)
  const intake = new EditIntake(editRightOf(connection.access), limits, {
    place: (update) => board.place(update),
    integrablePart: (update, placement) => board.integrablePart(update, placement),
    isNews: (update, placement) => board.isNews(update, placement),
    isRefused: (update) => guard.isRefused(update),
    refuse: (update) => guard.refuse(update),
    accept: (update, placement) => guard.accept(update, placement),
    wrote: (update) => connection.noteWrittenAs(update.structs.keys()),
    askForSync: () => connection.send(encodeStep1(board.stateVector())),
    whenStored: (action) => board.whenStored(action),
    acknowledge: (barrier) => connection.sendPathwall(encodeDurable(barrier)),
  })

  let hasSpoken = false

  // First what the client is, then what the server has; what it lacks comes as the client's answer.
  connection.sendPathwall(encodeRole(connection.access))
  connection.sendPathwall(encodeBoardState(connection.access))
  connection.sendPathwall(encodePerson(connection.personId))
  if (board.isFailing) connection.sendPathwall(encodeStorageState(false))
  connection.send(encodeStep1(board.stateVector()))
  sendEverybody()
  const pace = new FramePace({
    limits,
    clock,
    handle: (frame) => {
      const refusal = receiveSafely(frame)
      if (refusal !== undefined) close(refusal)
    },
    pause: () => {
      metrics.slowedDown()
      connection.pauseReading()
    },
    resume: () => connection.resumeReading(),
    flooded: (reason) => close(tooMany(reason)),
  })
  const cancelWait = clock.after(limits.firstMessageTimeoutMs, () => {
    if (!hasSpoken) close(SAID_NOTHING)
  })
  void connection.gone.then(() => {
    cancelWait()
    pace.stop()
  })
  connection.listen((frame) => pace.receive(frame))

  function close({ code, reason }: Refusal): void {
    if (!connection.isOpen) return
    metrics.refused(code)
    logger.warn({ trace: connection.traceId, actor: connection.actor, code, reason }, 'a connection was refused')
    pace.stop()
    connection.close(code, reason)
  }

  function receiveSafely(frame: Uint8Array): Refusal | undefined {
    try {
      return receive(frame)
    } catch (error) {
      // A mistake of ours that one client's message brought out; the others go on, and it may come back.
      logger.error({ trace: connection.traceId, err: error }, 'a message could not be handled')
      return tryAgain('the server made a mistake')
    }
  }

  function receive(frame: Uint8Array): Refusal | undefined {
    const message = parseClientFrame(frame, limits, presence.idOf(connection))
    if (message.type !== 'refusal') {
      hasSpoken = true
      metrics.message(message.type)
    }
    switch (message.type) {
      case 'refusal':
        return message
      case 'step1':
        // One that has not read its last answer gets what is new after it anyway.
        connection.sendBulk(() => board.encodeAnswer(message.stateVector))
        return undefined
      case 'step2':
        return intake.step2(message.update)
      case 'update':
        return intake.update(message.update)
      case 'barrier':
        return intake.barrier(message.barrier)
      case 'presence': {
        const name = presence.receive(connection, message.entries)
        if (name !== undefined) named(name)
        guard.noteShown()
        return undefined
      }
      case 'query-presence':
        sendEverybody()
        return undefined
    }
  }

  function sendEverybody(): void {
    const everybody = presence.encodeAll()
    if (everybody !== undefined) connection.sendPresence(everybody, () => everybody)
  }
}
