import { t } from '../messages/messages.ts'
import { Button } from '../ui/Button.tsx'

/** Shown when the canvas itself fails. Deletes nothing: the board is on the server and on this device. */
export function WallFallback() {
  return (
    <div className="pathwall-fallback" role="alert">
      <h2>{t('wall.failed.title')}</h2>
      <p>{t('wall.failed.safe')}</p>
      <Button variant="primary" onClick={() => window.location.reload()}>
        {t('wall.failed.reload')}
      </Button>
    </div>
  )
}
