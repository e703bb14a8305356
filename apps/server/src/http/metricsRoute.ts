import { timingSafeEqual } from 'node:crypto'
import { AppError } from '@pathwall/domain'
import { bearerToken } from './bearerToken.ts'
import type { Route } from './route.ts'

/** What goes on, for Prometheus. With METRICS_TOKEN set, only for who shows it. */
export const metricsRoute: Route = {
  method: 'GET',
  path: '/metrics',
  handle: async ({ request, services: { config, metrics } }) => {
    if (config.metricsToken !== undefined && !isSame(bearerToken(request) ?? '', config.metricsToken))
      throw new AppError('access/missing-token', 'The figures are shown to whoever has METRICS_TOKEN.')
    return { status: 200, headers: { 'content-type': metrics.contentType }, body: await metrics.text() }
  },
}

function isSame(shown: string, wanted: string): boolean {
  const [a, b] = [Buffer.from(shown), Buffer.from(wanted)]
  return a.length === b.length && timingSafeEqual(a, b)
}
