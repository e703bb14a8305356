import { RULES, type Finding } from '@pathwall/analyzer'
import { t, useLanguage } from '../messages/messages.ts'
import { Disclosure } from '../ui/Disclosure.tsx'
import styles from './AboutRule.module.css'

/** For who wants to know exactly: when the rule fires, where it comes from, and what published frameworks call it. */
export function AboutRule({ finding: { ruleId, frameworks } }: { finding: Finding }) {
  const language = useLanguage()
  const rule = RULES.find(({ id }) => id === ruleId)
  return (
    <Disclosure className={styles.rule} summary={t('explain.rule')}>
      <dl className={styles.facts}>
        {rule !== undefined && (
          <>
            <dt>{t('explain.when')}</dt>
            <dd>{rule.when[language]}</dd>
            <dt>{t('explain.source')}</dt>
            <dd lang="en">{rule.source}</dd>
          </>
        )}
        {frameworks.length > 0 && (
          <>
            <dt>{t('explain.frameworks')}</dt>
            <dd className={styles.ids}>
              {frameworks.map((id) => (
                <code key={id} className={styles.id}>
                  {id}
                </code>
              ))}
            </dd>
          </>
        )}
        <dt>{t('explain.ruleId')}</dt>
        <dd>
          <code>{ruleId}</code>
        </dd>
      </dl>
    </Disclosure>
  )
}
