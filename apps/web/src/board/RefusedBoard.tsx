import { t } from '../messages/messages.ts'
import { Button } from '../ui/Button.tsx'
import type { SaveStatus } from './boardModel.ts'
import styles from './RefusedBoard.module.css'

/** The board cannot be opened with this link: says why, what is safe, and what to do. */
export function RefusedBoard({ status }: { status: SaveStatus }) {
  const reason = status.kind === 'refused' ? status.reason : 'protocol'
  return (
    <main className={styles.refused}>
      <h1>{t(`refused.${reason}.title`)}</h1>
      <p>{t(`refused.${reason}.advice`)}</p>
      <Button variant="primary" onClick={() => window.location.assign('/')}>
        {t('refused.home')}
      </Button>
    </main>
  )
}
