import { defaultsOf, type LimitTable } from '../limits/limitTable.ts'

/** What one room and one connection may cost, and how long things may take. */
export interface RoomLimits {
  /** More are closed with 4429. */
  connectionsPerRoom: number
  /** A room is unloaded this long after its last client left. */
  idleTimeoutMs: number
  /** Every connection gets a data frame within twice this time; stock clients hang up after 30 s without one. */
  keepAliveMs: number
  /** A connection that was not heard for this many keep-alives, pings unanswered, is cut. */
  silentKeepAlives: number
  /** A connection that has asked for nothing this long after it was let in is closed with 4408. */
  firstMessageTimeoutMs: number
  /** Stored updates are sent to the others at once; while the server sends a lot, those of this time together. */
  broadcastIntervalMs: number
  /** Presence of a closed connection stays this long, so that a quick reconnect does not flicker. */
  presenceGraceMs: number
  /** Presence is gathered this long and sent in one frame. */
  presenceFlushMs: number
  /** A larger presence state is left out. */
  presenceStateBytes: number
  /** A larger live update closes the connection for a moment; the client's next sync may carry it. */
  liveUpdateBytes: number
  /** A larger sync closes the connection with 4413. Frames beyond it do not pass the socket. */
  syncBytes: number
  stateVectorBytes: number
  structsPerUpdate: number
  clientsPerUpdate: number
  /** How deep a value inside the document may nest. */
  valueDepth: number
  /** For updates that refer to changes the server has not seen yet, per connection. */
  heldUpdates: number
  heldBytes: number
  /** What one connection may say for long, and how much of it at once after it was quiet; beyond it is read more slowly. */
  messagesPerSecond: number
  messageBurst: number
  updatesPerSecond: number
  updateBurst: number
  updateBytesPerSecond: number
  updateBurstBytes: number
  /** What handling the messages of one connection may take of the process. */
  workMsPerSecond: number
  workBurstMs: number
  /** Questions for everything the server has: sync step 1, and who is here. */
  syncRequestsPerSecond: number
  syncRequestBurst: number
  /** Stock clients repeat what they hear of others, some thirty times a second in a lively room, beside their own. */
  presencePerSecond: number
  presenceBurst: number
  /** A connection that has to be slowed down for this long without a break is closed with 4429. */
  floodTimeoutMs: number
  /** Each visit that edits has an id of its own, and each edit of anybody costs a little for each of them. */
  clientsPerDocument: number
  /** The encoded document may not grow beyond this; the connection that tries gets 4413. */
  documentBytes: number
  /** Accepted but not yet stored, per room; beyond it connections are put off until storage works again. */
  queuedBytes: number
  /** A client this far behind misses presence until it has caught up. */
  dropPresenceAboveBytes: number
  /** A client this far behind is cut, and syncs again when it comes back. */
  cutAboveBytes: number
  /** A snapshot is taken after so many updates, and at unload from so many. */
  snapshotAfterUpdates: number
  snapshotAtUnloadAfterUpdates: number
  /** A failed save is tried again after this time, then twice as long, up to the maximum. */
  retryFirstMs: number
  retryMaxMs: number
  /** How long stopping may wait for storage that does not save. */
  drainTimeoutMs: number
  /** Storage is asked this often, once for all open boards, what other nodes have done to them. */
  headPollMs: number
  /** What is missing between two stored updates is read from storage when nobody has told it after this time. */
  gapWaitMs: number
  /** A node says this often how many people are on a board through it, and is taken for dead when it has not for so long. */
  nodeCountMs: number
  nodeSilentMs: number
}

const KIB = 1024
const MIB = 1024 * KIB
const HOUR_MS = 3_600_000

/** Each limit of a room: default, smallest, largest, what it is. */
export const roomLimitTable: LimitTable<RoomLimits> = {
  connectionsPerRoom: [200, 1, 10_000, 'connections to one board; more are turned away'],
  idleTimeoutMs: [30_000, 0, HOUR_MS, 'a board leaves memory this long after the last person'],
  keepAliveMs: [10_000, 1_000, 14_000, 'every connection hears something within twice this time'],
  silentKeepAlives: [4, 2, 100, 'unanswered keep-alives until a connection counts as gone'],
  firstMessageTimeoutMs: [30_000, 1_000, HOUR_MS, 'a connection that asked for nothing by then is closed'],
  broadcastIntervalMs: [10, 0, 1_000, 'while much is sent, edits that come within this time go out together'],
  presenceGraceMs: [5_000, 0, 60_000, 'somebody whose connection broke is shown this much longer'],
  presenceFlushMs: [33, 0, 1_000, 'cursors are gathered for this long'],
  presenceStateBytes: [4 * KIB, 256, 64 * KIB, 'what one person shows of themselves; more is left out'],
  liveUpdateBytes: [256 * KIB, KIB, 64 * MIB, 'one edit; a larger one comes back with a sync'],
  syncBytes: [8 * MIB, KIB, 256 * MIB, 'everything a returning client has to say; more is refused'],
  stateVectorBytes: [256 * KIB, KIB, 16 * MIB, 'what a client says it has'],
  structsPerUpdate: [300_000, 1_000, 10_000_000, 'changes in one update'],
  clientsPerUpdate: [1_000, 10, 100_000, 'client ids in one update'],
  valueDepth: [32, 8, 200, 'how deep a value may nest'],
  heldUpdates: [1_000, 10, 100_000, 'edits of one connection that wait for its sync'],
  heldBytes: [MIB, KIB, 64 * MIB, 'their size together'],
  messagesPerSecond: [500, 10, 100_000, 'messages of one connection; faster ones are read more slowly'],
  messageBurst: [5_000, 10, 1_000_000, 'messages at once after quiet'],
  updatesPerSecond: [60, 1, 10_000, 'edits of one connection; faster ones are read more slowly'],
  updateBurst: [2_000, 1, 100_000, 'edits at once after quiet'],
  updateBytesPerSecond: [MIB, KIB, 1_024 * MIB, 'their size; larger ones are read more slowly'],
  updateBurstBytes: [24 * MIB, KIB, 1_024 * MIB, 'their size at once after quiet'],
  workMsPerSecond: [100, 1, 1_000, 'work for one connection; what makes more is read more slowly'],
  workBurstMs: [3_000, 10, 60_000, 'work at once after quiet'],
  syncRequestsPerSecond: [2, 1, 1_000, 'questions of one connection for everything there is'],
  syncRequestBurst: [30, 1, 10_000, 'such questions at once after quiet'],
  presencePerSecond: [150, 1, 10_000, 'cursor messages of one connection; faster ones are read more slowly'],
  presenceBurst: [1_500, 1, 100_000, 'cursor messages at once after quiet'],
  floodTimeoutMs: [60_000, 100, HOUR_MS, 'a connection slowed down for so long is closed'],
  clientsPerDocument: [
    10_000,
    100,
    1_000_000,
    'visits that have edited a board; beyond it a copy of the board goes on',
  ],
  documentBytes: [20 * MIB, 64 * KIB, 512 * MIB, 'the document of one board'],
  queuedBytes: [32 * MIB, 64 * KIB, 1_024 * MIB, 'edits of one board that wait for storage'],
  dropPresenceAboveBytes: [MIB, KIB, 256 * MIB, 'a client this far behind misses cursors'],
  cutAboveBytes: [4 * MIB, KIB, 1_024 * MIB, 'a client this far behind is cut and comes back'],
  snapshotAfterUpdates: [500, 1, 1_000_000, 'edits until a board is written as a whole'],
  snapshotAtUnloadAfterUpdates: [50, 1, 1_000_000, 'the same when it leaves memory'],
  retryFirstMs: [100, 1, 60_000, 'storage that failed is tried again after this time, then twice as long'],
  retryMaxMs: [5_000, 1, 600_000, 'up to this time'],
  drainTimeoutMs: [8_000, 0, HOUR_MS, 'how long stopping waits for storage'],
  headPollMs: [2_000, 100, 60_000, 'what other nodes did is known after this time at the latest'],
  gapWaitMs: [50, 0, 5_000, 'what another node stored and did not tell is read after this time'],
  nodeCountMs: [5_000, 100, 60_000, 'a node says this often who is on its boards'],
  nodeSilentMs: [15_000, 200, 600_000, 'who came by a node that was silent for this long has left'],
}

export const DEFAULT_ROOM_LIMITS: RoomLimits = defaultsOf(roomLimitTable)
