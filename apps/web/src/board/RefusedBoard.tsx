import type { Refusal } from '@pathwall/sync'
import { t } from '../messages/messages.ts'
import { Button } from '../ui/Button.tsx'
import { MessagePage } from '../ui/MessagePage.tsx'

/** The board cannot be opened with this link: says why, what is safe, and what to do. */
export function RefusedBoard({ reason }: { reason: Refusal | 'too-old' }) {
  return (
    <MessagePage title={t(`refused.${reason}.title`)} advice={t(`refused.${reason}.advice`)}>
      <Button variant="primary" onClick={() => window.location.assign('/')}>
        {t('refused.home')}
      </Button>
    </MessagePage>
  )
}
