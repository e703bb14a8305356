import { t } from '../messages/messages.ts'
import { StateIcon } from '../ui/StateIcon.tsx'
import { Switch } from '../ui/Switch.tsx'
import { useViewSettings } from '../ui/viewSettings.ts'
import { CoverageBar } from './CoverageBar.tsx'
import type { Dashboard } from './readDashboard.ts'
import styles from './StateTotals.module.css'

export interface DashboardPartProps {
  dashboard: Dashboard
  /** Opens what stands behind the number of this id. */
  onOpen: (id: string, title: string) => void
}

/** How many steps are covered, accepted, only planned, or without a control; the wall shows the same on demand. */
export function StateTotals({ dashboard: { total, states, notJudged }, onOpen }: DashboardPartProps) {
  const isHeatShown = useViewSettings((settings) => settings.heat)
  return (
    <header className={styles.totals}>
      <h2>{t('dashboard.covered', { covered: total.covered, judged: total.judged })}</h2>
      <CoverageBar {...total} phase="unplaced" />
      <ul className={styles.states}>
        {states.map(({ id, state, count }) => (
          <li key={id}>
            <button
              type="button"
              className={styles.state}
              data-row={id}
              data-part="jump"
              onClick={() => onOpen(id, t(`state.${state}`))}
            >
              <span className="visually-hidden">{t('dashboard.steps', { name: t(`state.${state}`), count })}</span>
              <StateIcon state={state} size={18} />
              <span className={styles.count} aria-hidden>
                {count}
              </span>
              <span className={styles.word} aria-hidden>
                {t(`state.${state}`)}
              </span>
            </button>
          </li>
        ))}
      </ul>
      <Switch label={t('heat.switch')} isOn={isHeatShown} onChange={(heat) => useViewSettings.setState({ heat })} />
      {notJudged.count > 0 && (
        <button
          type="button"
          className={styles.notJudged}
          data-row={notJudged.id}
          data-part="jump"
          onClick={() => onOpen(notJudged.id, t('state.none'))}
        >
          {t('dashboard.notJudged', { count: notJudged.count })}
        </button>
      )}
    </header>
  )
}
