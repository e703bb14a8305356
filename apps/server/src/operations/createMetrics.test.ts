import { expect, it } from 'vitest'
import { createMetrics } from './createMetrics.ts'

it('[S147] says what was counted in the format of Prometheus', async () => {
  const metrics = createMetrics()
  metrics.observe({
    rooms: () => ({ rooms: 3, connections: 12, failingRooms: 1 }),
    sockets: () => 13,
    busWorks: () => false,
  })
  metrics.rooms.message('update')
  metrics.rooms.message('update')
  metrics.rooms.refused(4409)
  metrics.rooms.broadcast(2, 4)
  metrics.rooms.committed(2, 3)
  metrics.answered('GET', '/api/boards/:id', 200, 12)
  metrics.limitReached('LIMIT_CONNECTIONS')
  metrics.failed()
  // Read twice: figures do not grow by being read.
  await metrics.text()
  const lines = (await metrics.text()).split('\n')
  for (const line of [
    'pathwall_rooms 3',
    'pathwall_connections 12',
    'pathwall_sockets 13',
    'pathwall_failing_rooms 1',
    'pathwall_bus_works 0',
    'pathwall_messages_total{type="update"} 2',
    'pathwall_messages_total{type="step1"} 0',
    'pathwall_refused_total{code="4409"} 1',
    'pathwall_limits_reached_total{limit="LIMIT_CONNECTIONS"} 1',
    'pathwall_updates_stored_total 2',
    'pathwall_updates_broadcast_total 2',
    'pathwall_commit_latency_seconds_bucket{le="0.0025"} 0',
    'pathwall_commit_latency_seconds_bucket{le="0.005"} 1',
    'pathwall_broadcast_latency_seconds_count 1',
    'pathwall_http_request_seconds_count{method="GET",route="/api/boards/:id",status="200"} 1',
    'pathwall_errors_total 1',
  ])
    expect(lines).toContain(line)
  expect(lines.some((line) => line.startsWith('nodejs_eventloop_lag_p99_seconds '))).toBe(true)
})
