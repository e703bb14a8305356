import { Counter, Gauge, Histogram, Registry, collectDefaultMetrics } from 'prom-client'
import type { RoomMetrics } from '../rooms/roomMetrics.ts'

/** What is asked when somebody reads the figures. */
export interface MetricsSources {
  rooms(): { rooms: number; connections: number; failingRooms: number }
  /** WebSockets, those included that are in no room yet. */
  sockets(): number
  /** Whether other nodes hear at once what happens here. */
  busWorks(): boolean
}

/** The figures of one server, in the text format of Prometheus. */
export interface ServerMetrics {
  rooms: RoomMetrics
  /** A request of the API was answered. `route` is a pattern, never a path; undefined when there was none for it. */
  answered(method: string | undefined, route: string | undefined, status: number, latencyMs: number): void
  /** Somebody reached a limit. */
  limitReached(limit: string): void
  /** Something of ours went wrong. */
  failed(): void
  /** To be called once, when there is something to ask. */
  observe(sources: MetricsSources): void
  text(): Promise<string>
  contentType: string
}

const FAST_SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5]

/** Any other is counted as one of those, or the figures would grow with what people make up. */
const METHODS = new Set(['GET', 'HEAD', 'POST', 'PATCH', 'DELETE'])

/** What happens often is counted in plain numbers, which become figures when they are asked for. */
export function createMetrics(): ServerMetrics {
  const registry = new Registry()
  const registers = [registry]
  collectDefaultMetrics({ register: registry })

  const messages: Record<Parameters<RoomMetrics['message']>[0], number> = {
    step1: 0,
    step2: 0,
    update: 0,
    presence: 0,
    'query-presence': 0,
    barrier: 0,
  }
  let slowedDown = 0
  let presenceLeftOut = 0
  let slowReadersCut = 0
  let updatesBroadcast = 0
  let updatesStored = 0

  new Counter({
    name: 'pathwall_messages_total',
    help: 'Messages of clients, by type',
    labelNames: ['type'],
    registers,
    collect() {
      this.reset()
      for (const [type, count] of Object.entries(messages)) this.inc({ type }, count)
    },
  })
  const total = (name: string, help: string, read: () => number): void => {
    new Counter({
      name,
      help,
      registers,
      collect() {
        this.reset()
        this.inc(read())
      },
    })
  }
  total('pathwall_updates_stored_total', 'Updates that are in storage', () => updatesStored)
  total('pathwall_updates_broadcast_total', 'Updates that others were shown', () => updatesBroadcast)
  total('pathwall_slowed_down_total', 'Pauses in reading clients that talk too fast', () => slowedDown)
  total('pathwall_presence_left_out_total', 'Presence not sent to clients that are behind', () => presenceLeftOut)
  total('pathwall_slow_readers_cut_total', 'Connections cut because they were too far behind', () => slowReadersCut)

  const refused = new Counter({
    name: 'pathwall_refused_total',
    help: 'Connections closed because of what their client did or was, by close code',
    labelNames: ['code'],
    registers,
  })
  const limitsReached = new Counter({
    name: 'pathwall_limits_reached_total',
    help: 'Requests and connections turned away by a limit',
    labelNames: ['limit'],
    registers,
  })
  const failures = new Counter({ name: 'pathwall_errors_total', help: 'Log lines of level error and above', registers })
  const saveFailures = new Counter({
    name: 'pathwall_save_failures_total',
    help: 'Appends that storage did not take; they are tried again',
    registers,
  })
  const commit = new Histogram({
    name: 'pathwall_commit_latency_seconds',
    help: 'From handing updates to storage until they are safe',
    buckets: FAST_SECONDS,
    registers,
  })
  const broadcast = new Histogram({
    name: 'pathwall_broadcast_latency_seconds',
    help: 'From the arrival of an update until others are sent it, the oldest of each flush',
    buckets: FAST_SECONDS,
    registers,
  })
  const requests = new Histogram({
    name: 'pathwall_http_request_seconds',
    help: 'Requests of the API by method, route and status',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.025, 0.1, 0.5, 2.5],
    registers,
  })

  return {
    rooms: {
      message: (type) => messages[type]++,
      refused: (code) => refused.inc({ code }),
      slowedDown: () => slowedDown++,
      presenceLeftOut: () => presenceLeftOut++,
      slowReaderCut: () => slowReadersCut++,
      committed: (updates, latencyMs) => {
        updatesStored += updates
        commit.observe(latencyMs / 1000)
      },
      saveFailed: () => saveFailures.inc(),
      broadcast: (updates, latencyMs) => {
        updatesBroadcast += updates
        broadcast.observe(latencyMs / 1000)
      },
    },
    answered: (method = '', route = 'none', status, latencyMs) => {
      const known = METHODS.has(method) ? method : 'other'
      requests.observe({ method: known, route, status }, latencyMs / 1000)
    },
    limitReached: (limit) => limitsReached.inc({ limit }),
    failed: () => failures.inc(),
    observe: (sources) => {
      const gauge = (name: string, help: string, read: () => number): void => {
        new Gauge({
          name,
          help,
          registers,
          collect() {
            this.set(read())
          },
        })
      }
      gauge('pathwall_rooms', 'Boards in memory', () => sources.rooms().rooms)
      gauge('pathwall_connections', 'Connections to boards', () => sources.rooms().connections)
      gauge('pathwall_sockets', 'WebSockets, those on their way in or out included', () => sources.sockets())
      gauge('pathwall_failing_rooms', 'Boards whose last save failed', () => sources.rooms().failingRooms)
      gauge('pathwall_bus_works', '1 when other nodes hear at once', () => (sources.busWorks() ? 1 : 0))
    },
    text: async () => registry.metrics(),
    contentType: registry.contentType,
  }
}
