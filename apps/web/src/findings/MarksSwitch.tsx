import { t } from '../messages/messages.ts'
import { useViewSettings } from '../ui/viewSettings.ts'
import styles from './MarksSwitch.module.css'

/** Whether the wall shows the state of its steps: a team that still builds its map may want it quiet. */
export function MarksSwitch() {
  const areShown = useViewSettings((settings) => settings.markMode === 'full')
  return (
    <button
      type="button"
      role="switch"
      aria-checked={areShown}
      className={styles.switch}
      onClick={() => useViewSettings.setState({ markMode: areShown ? 'quiet' : 'full' })}
    >
      <span className={styles.track} aria-hidden />
      {t('findings.marks')}
    </button>
  )
}
