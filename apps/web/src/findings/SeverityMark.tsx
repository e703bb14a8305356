import type { Severity } from '@pathwall/analyzer'
import { ChevronDown, ChevronUp, ChevronsUp, Info } from 'lucide-react'
import { t } from '../messages/messages.ts'
import styles from './SeverityMark.module.css'

const ICONS = { high: ChevronsUp, medium: ChevronUp, low: ChevronDown, info: Info } as const

/** How much a gap matters: word and icon, weight of the type for the eye that skims. */
export function SeverityMark({ severity }: { severity: Severity }) {
  const Icon = ICONS[severity]
  const word = t(`findings.severity.${severity}`)
  return (
    <span className={styles.severity} data-severity={severity} title={t('findings.severity', { severity: word })}>
      <Icon size={14} aria-hidden />
      {word}
    </span>
  )
}
