import { t } from '../messages/messages.ts'
import { signOut, useMe } from '../session/me.ts'
import { signIn } from '../session/signIn.ts'
import { Button } from '../ui/Button.tsx'
import { announce } from '../ui/LiveRegion.tsx'
import styles from './SignInLine.module.css'

/** Who is signed in, and the way in and out; nothing where the server knows no sign-in. */
export function SignInLine() {
  const me = useMe()
  if (me === undefined || !me.canSignIn) return null
  if (me.name === undefined)
    return (
      <Button size="small" onClick={signIn}>
        {t('signIn.signIn')}
      </Button>
    )
  const leave = async (): Promise<void> => {
    if (!(await signOut())) announce(t('signIn.outFailed'), 'assertive')
  }
  return (
    <span className={styles.line}>
      <span className={styles.name}>{t('signIn.as', { name: me.name })}</span>
      <Button size="small" variant="quiet" onClick={() => void leave()}>
        {t('signIn.signOut')}
      </Button>
    </span>
  )
}
