import { phaseName } from '../findings/phaseName.ts'
import { t } from '../messages/messages.ts'
import { Button } from '../ui/Button.tsx'
import { ControlBars } from './ControlBars.tsx'
import { CoverageBar } from './CoverageBar.tsx'
import styles from './DashboardView.module.css'
import { StateTotals, type DashboardPartProps } from './StateTotals.tsx'

/** The whole path in numbers: steps first, then what the controls answer to, then how early they come. */
export function DashboardView({ dashboard, onOpen }: DashboardPartProps) {
  const { total, phases, csf, stride, cia, early, unknown } = dashboard
  if (total.judged === 0 && early.total === 0) return <p className={styles.empty}>{t('dashboard.empty')}</p>
  return (
    <div className={styles.dashboard}>
      <StateTotals dashboard={dashboard} onOpen={onOpen} />
      <section>
        <h3 className={styles.heading}>{t('dashboard.phases')}</h3>
        <ul className={styles.lines}>
          {phases.map(({ id, coverage }) => {
            const name = phaseName(coverage.phase)
            return (
              <li key={id}>
                <button
                  type="button"
                  className={styles.line}
                  data-row={id}
                  data-part="jump"
                  onClick={() => onOpen(id, name)}
                >
                  <span className={styles.name}>{name}</span>
                  <CoverageBar {...coverage} />
                  <span className={styles.share}>
                    {coverage.judged === 0
                      ? t('dashboard.noStep')
                      : t('coverage.share', { covered: coverage.covered, judged: coverage.judged })}
                  </span>
                </button>
              </li>
            )
          })}
        </ul>
      </section>
      <section>
        <h3 className={styles.heading}>{t('dashboard.balance')}</h3>
        {early.total === 0 ? (
          <p className={styles.note}>{t('dashboard.balanceNone')}</p>
        ) : (
          <button
            type="button"
            className={styles.balance}
            data-row={early.id}
            data-part="jump"
            onClick={() => onOpen(early.id, t('dashboard.early'))}
          >
            <span className={styles.track} aria-hidden>
              <span className={styles.early} style={{ width: `${(early.count / early.total) * 100}%` }} />
            </span>
            {t('dashboard.balanceIs', { early: early.count, total: early.total })}
          </button>
        )}
      </section>
      <ControlBars
        title={t('dashboard.csf')}
        lines={csf.map((line) => ({ ...line, words: t(`csf.${line.name}`) }))}
        onOpen={onOpen}
      />
      <ControlBars
        title={t('dashboard.stride')}
        lines={stride.map((line) => ({ ...line, words: t(`stride.${line.name}`) }))}
        onOpen={onOpen}
      />
      <ControlBars
        title={t('dashboard.cia')}
        lines={cia.map((line) => ({ ...line, words: t(`cia.${line.name}`) }))}
        onOpen={onOpen}
      />
      <footer className={styles.note}>
        <p>{t('dashboard.counted')}</p>
        {unknown.count > 0 && (
          <Button
            size="small"
            variant="quiet"
            className={styles.unknown ?? ''}
            data-row={unknown.id}
            data-part="jump"
            onClick={() => onOpen(unknown.id, t('dashboard.unknownTitle'))}
          >
            {t('dashboard.unknown', { count: unknown.count })}
          </Button>
        )}
      </footer>
    </div>
  )
}
