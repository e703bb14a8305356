import type { Role } from '@pathwall/domain'
import { Check, Copy } from 'lucide-react'
import { useRef, useState, type ReactNode } from 'react'
import { t } from '../messages/messages.ts'
import { Button } from '../ui/Button.tsx'
import { announce } from '../ui/LiveRegion.tsx'
import { copyText } from './copyText.ts'
import styles from './LinkRow.module.css'

export interface LinkRowProps {
  role: Role
  /** Undefined when it is not known here, or there is none. */
  url: string | undefined
  /** The link by which this person came. */
  isMine: boolean
  /** What else can be done about it. */
  menu?: ReactNode
  children?: ReactNode
}

/** One link: what it is, what it allows, and a button that copies it. */
export function LinkRow({ role, url, isMine, menu, children }: LinkRowProps) {
  const field = useRef<HTMLInputElement>(null)
  const [result, setResult] = useState<'copied' | 'failed'>()
  const name = t(`share.${role}`)
  const copy = async (): Promise<void> => {
    if (field.current === null) return
    const isCopied = await copyText(field.current)
    setResult(isCopied ? 'copied' : 'failed')
    announce(isCopied ? t('share.copied') : t('share.copyFailed'))
  }
  return (
    <li className={styles.row}>
      <div className={styles.head}>
        <p className={styles.name}>
          {name}
          {isMine && <span className={styles.mine}>{t('share.current')}</span>}
        </p>
        {menu}
      </div>
      <p className={styles.allows}>{t(`share.${role}May`)}</p>
      {url !== undefined && (
        <div className={styles.line}>
          <input
            ref={field}
            className={styles.url}
            readOnly
            value={url}
            aria-label={name}
            onFocus={(event) => event.currentTarget.select()}
          />
          <Button
            className={styles.copy ?? ''}
            aria-label={t('share.copyNamed', { link: name })}
            onClick={() => void copy()}
          >
            {result === 'copied' ? <Check size={16} aria-hidden /> : <Copy size={16} aria-hidden />}
            {result === 'copied' ? t('share.copied') : t('share.copy')}
          </Button>
        </div>
      )}
      {result === 'failed' && <p className={styles.allows}>{t('share.copyFailed')}</p>}
      {children}
    </li>
  )
}
