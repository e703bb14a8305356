import { createMatcher } from '@pathwall/analyzer'
import { CATALOGUE } from '@pathwall/catalog'
import type { BenchmarkContext } from '../benchmark.ts'
import { percentile } from '../percentile.ts'

/** What stands on control notes: plain, compound, several, with a state, misspelt, and what is no control at all. */
const TEXTS = [
  ...['Code Review', 'Abhängigkeitsprüfung (OWASP)', 'Unit-Tests, SAST, Dep-Scan', 'Pentest (geplant Q3), WAF'],
  ...['depedency scan nightly, eigener cronjob', 'Rückfallplan im Change-Antrag', 'Jonas schaut drüber'],
  ...['4-Augen-Prinzip bei jedem MR', 'Monitoring, aber kein Alerting', 'Last- und Performancetests'],
  ...['SCA via 3-D Secure (PSD2)', 'PagerDuty → Rufbereitschaft', 'threat modeling??', 'Kampagnenplan Frühjahr'],
]
const LONG_LETTERS = 2_000

/** Time to read texts that were never read before, per note, and what it takes to make a matcher. */
export function matchTexts({ quick, figure }: Pick<BenchmarkContext, 'quick' | 'figure'>): void {
  const beganMs = performance.now()
  const matcher = createMatcher(CATALOGUE)
  matcher.match('Code Review', { kind: 'control', phase: null })
  figure('matcher made', performance.now() - beganMs, 'ms', '200')

  const rounds = quick ? 100 : 400
  const eachUs: number[] = []
  for (let round = 0; round < rounds; round++) {
    const startedMs = performance.now()
    // The number makes each text new, so that nothing is remembered.
    for (const text of TEXTS) matcher.match(`${text} ${round}`, { kind: 'control', phase: null })
    eachUs.push(((performance.now() - startedMs) * 1_000) / TEXTS.length)
  }
  const warmUs = eachUs.slice(rounds / 4)
  figure('text read, median', percentile(warmUs, 0.5), 'µs', '50')
  figure('text read, 95 of 100', percentile(warmUs, 0.95), 'µs')

  const long = TEXTS.join('\n').repeat(10).slice(0, LONG_LETTERS)
  const longMs = Array.from({ length: 50 }, (_, round) => {
    const startedMs = performance.now()
    matcher.match(`${long} ${round}`, { kind: 'control', phase: null })
    return performance.now() - startedMs
  })
  figure('2,000 letters read, median', percentile(longMs, 0.5), 'ms', '2')
}
