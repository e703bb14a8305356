import { t } from '../messages/messages.ts'
import { Button } from '../ui/Button.tsx'
import { MessagePage } from '../ui/MessagePage.tsx'
import type { SaveStatus } from './boardModel.ts'

/** The board cannot be opened with this link: says why, what is safe, and what to do. */
export function RefusedBoard({ status }: { status: SaveStatus }) {
  const reason = status.kind === 'refused' ? status.reason : 'protocol'
  return (
    <MessagePage title={t(`refused.${reason}.title`)} advice={t(`refused.${reason}.advice`)}>
      <Button variant="primary" onClick={() => window.location.assign('/')}>
        {t('refused.home')}
      </Button>
    </MessagePage>
  )
}
