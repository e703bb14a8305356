import * as Y from 'yjs'
import { EditIntake } from './editIntake.ts'
import type { InspectedUpdate } from './inspectUpdate.ts'
import type { LiveBoard } from './liveBoard.ts'
import { parseClientFrame } from './parseClientFrame.ts'
import type { Presence } from './presence.ts'
import { tryAgain, type Refusal } from './refusal.ts'
import type { RoomConnection } from './roomConnection.ts'
import type { RoomEnvironment } from './roomEnvironment.ts'
import { encodeDurable, encodeRole, encodeStep1, encodeStorageState } from './serverFrames.ts'

/** Greets a client and answers it from then on. A message that cannot be right closes this connection and no other. */
export function serveClient(
  connection: RoomConnection,
  board: LiveBoard,
  presence: Presence,
  { limits, logger }: RoomEnvironment,
): void {
  const intake = new EditIntake(connection.role, limits, {
    place: (update) => board.place(update),
    isNews: (update, placement) => board.isNews(update, placement),
    accept: (update, placement) =>
      removesOthersChanges(update) ? OTHERS_CHANGES : board.accept(connection, update, placement),
    askForSync: () => connection.send(encodeStep1(board.stateVector())),
    whenStored: (action) => board.whenStored(action),
    acknowledge: (barrier) => connection.sendPathwall(encodeDurable(barrier)),
  })

  // First what the client is, then what the server has; what it lacks comes as the client's answer.
  connection.sendPathwall(encodeRole(connection.role))
  if (board.isFailing) connection.sendPathwall(encodeStorageState(false))
  connection.send(encodeStep1(board.stateVector()))
  sendEverybody()
  connection.listen((frame) => {
    const refusal = receiveSafely(frame)
    if (refusal === undefined) return
    logger.warn({ actor: connection.actor, ...refusal }, 'a connection was refused')
    connection.close(refusal.code, refusal.reason)
  })

  function receiveSafely(frame: Uint8Array): Refusal | undefined {
    try {
      return receive(frame)
    } catch (error) {
      // A mistake of ours that one client's message brought out; the others go on, and it may come back.
      logger.error({ err: error }, 'a message could not be handled')
      return tryAgain('the server made a mistake')
    }
  }

  function receive(frame: Uint8Array): Refusal | undefined {
    const message = parseClientFrame(frame, limits)
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
      case 'presence':
        presence.receive(connection, message.entries)
        return undefined
      case 'query-presence':
        sendEverybody()
        return undefined
    }
  }

  function sendEverybody(): void {
    const everybody = presence.encodeAll()
    if (everybody !== undefined) connection.sendPresence(everybody, () => everybody)
  }

  /** In the place of changes that somebody who is here has yet to send, these would make Yjs ignore them. */
  function removesOthersChanges(update: InspectedUpdate): boolean {
    return [...update.structs].some(
      ([client, structs]) =>
        presence.isOthers(connection, client) &&
        structs.some((change) => change instanceof Y.GC && change.id.clock + change.length > board.clockOf(client)),
    )
  }
}

/** For a while only: a second device that knew of them earlier may say the same in good faith. */
const OTHERS_CHANGES = tryAgain('removed changes of somebody who is here')
