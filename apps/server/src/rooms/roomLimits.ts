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
  /** Stored updates are sent to the others at once, and together when more than one comes in this time. */
  broadcastIntervalMs: number
  /** Presence of a closed connection stays this long, so that a quick reconnect does not flicker. */
  presenceGraceMs: number
  /** Presence is gathered this long and sent in one frame. */
  presenceFlushMs: number
  /** A larger presence state is left out. */
  presenceStateBytes: number
  /** A larger live update closes the connection for a moment; the client's next sync may carry it. */
  liveUpdateBytes: number
  /** A larger sync closes the connection with 4413. Frames beyond it should not pass the socket (`maxPayload`). */
  syncBytes: number
  stateVectorBytes: number
  structsPerUpdate: number
  clientsPerUpdate: number
  /** How deep a value inside the document may nest. */
  valueDepth: number
  /** For updates that refer to changes the server has not seen yet, per connection. */
  heldUpdates: number
  heldBytes: number
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
}

const KIB = 1024
const MIB = 1024 * KIB

export const DEFAULT_ROOM_LIMITS: RoomLimits = {
  connectionsPerRoom: 100,
  idleTimeoutMs: 30_000,
  keepAliveMs: 10_000,
  silentKeepAlives: 4,
  broadcastIntervalMs: 10,
  presenceGraceMs: 5_000,
  presenceFlushMs: 33,
  presenceStateBytes: 4 * KIB,
  liveUpdateBytes: 256 * KIB,
  syncBytes: 8 * MIB,
  stateVectorBytes: 256 * KIB,
  structsPerUpdate: 300_000,
  clientsPerUpdate: 1_000,
  valueDepth: 32,
  heldUpdates: 1_000,
  heldBytes: MIB,
  documentBytes: 20 * MIB,
  queuedBytes: 32 * MIB,
  dropPresenceAboveBytes: MIB,
  cutAboveBytes: 4 * MIB,
  snapshotAfterUpdates: 500,
  snapshotAtUnloadAfterUpdates: 50,
  retryFirstMs: 100,
  retryMaxMs: 5_000,
  drainTimeoutMs: 7_000,
}
