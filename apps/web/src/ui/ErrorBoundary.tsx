import { Component, type ReactNode } from 'react'
import { t } from '../messages/messages.ts'
import { Button } from './Button.tsx'
import { MessagePage } from './MessagePage.tsx'

/** The outermost boundary: a bug anywhere in the app ends here, with what is safe and a way on. Deletes nothing. */
export class ErrorBoundary extends Component<{ children: ReactNode }, { error: unknown }> {
  override state: { error: unknown } = { error: undefined }

  static getDerivedStateFromError(error: unknown): { error: unknown } {
    return { error: error ?? new Error('Nothing was thrown') }
  }

  override render(): ReactNode {
    const { error } = this.state
    if (error === undefined) return this.props.children
    return (
      <MessagePage
        title={t('app.failed.title')}
        advice={t('app.failed.safe')}
        {...(error instanceof Error && { details: `${error.name}: ${error.message}` })}
      >
        <Button variant="primary" onClick={() => window.location.reload()}>
          {t('app.failed.reload')}
        </Button>
        <Button onClick={() => window.location.assign('/')}>{t('app.failed.home')}</Button>
      </MessagePage>
    )
  }
}
