import { CircleDashed } from 'lucide-react'
import { t } from '../messages/messages.ts'
import styles from './ControlBars.module.css'
import dashboard from './DashboardView.module.css'
import type { DashboardLine } from './readDashboard.ts'

export interface ControlBarsProps {
  title: string
  lines: (DashboardLine & { words: string })[]
  onOpen: (id: string, title: string) => void
}

/** How many controls answer to each of some questions, side by side; none is said as such. */
export function ControlBars({ title, lines, onOpen }: ControlBarsProps) {
  const most = Math.max(1, ...lines.map(({ count }) => count))
  return (
    <section>
      <h3 className={dashboard.heading}>{title}</h3>
      <ul className={dashboard.lines}>
        {lines.map(({ id, words, count }) => (
          <li key={id}>
            <button
              type="button"
              className={`${dashboard.line} ${styles.line}`}
              data-row={id}
              data-part="jump"
              data-none={count === 0}
              onClick={() => onOpen(id, words)}
            >
              <span className="visually-hidden">{t('dashboard.controls', { name: words, count })}</span>
              <span className={dashboard.name} aria-hidden>
                {words}
              </span>
              <span className={styles.track} aria-hidden>
                <span className={styles.bar} style={{ width: `${(count / most) * 100}%` }} />
              </span>
              <span className={styles.count} aria-hidden>
                {count === 0 && <CircleDashed size={14} aria-hidden />}
                {count}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
