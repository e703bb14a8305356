import { t } from '../messages/messages.ts'
import { Button } from '../ui/Button.tsx'
import { MessagePage } from '../ui/MessagePage.tsx'

/** For an address that leads nowhere. */
export function NotFoundPage() {
  return (
    <MessagePage title={t('page.notFound.title')} advice={t('page.notFound.advice')}>
      <Button variant="primary" onClick={() => window.location.assign('/')}>
        {t('app.failed.home')}
      </Button>
    </MessagePage>
  )
}
