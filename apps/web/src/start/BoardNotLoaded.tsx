import { t } from '../messages/messages.ts'
import { Button } from '../ui/Button.tsx'
import { MessagePage } from '../ui/MessagePage.tsx'

/** The board's code could not be had: says what is safe, and asks again. */
export function BoardNotLoaded() {
  return (
    <MessagePage title={t('page.notLoaded.title')} advice={t('page.notLoaded.advice')}>
      <Button variant="primary" onClick={() => window.location.reload()}>
        {t('app.failed.reload')}
      </Button>
      <Button onClick={() => window.location.assign('/')}>{t('app.failed.home')}</Button>
    </MessagePage>
  )
}
