import { useId } from 'react'
import { t } from '../messages/messages.ts'
import type { FindingGroup, FindingSection } from './findingSections.ts'
import styles from './FindingsSection.module.css'
import { GapRow } from './GapRow.tsx'
import { phaseName } from './phaseName.ts'
import { RuleGroup } from './RuleGroup.tsx'

export interface FindingsSectionProps {
  section: FindingSection
  canEdit: boolean
}

/** One chapter of the list: a heading with its count, and its findings, the worst first, under their phase where that helps. */
export function FindingsSection({ section, canEdit }: FindingsSectionProps) {
  const { chapter, count, groups } = section
  const heading = useId()
  return (
    <section aria-labelledby={heading}>
      <h3 id={heading} className={styles.heading}>
        {t(`findings.chapter.${chapter}`)}
        <span className={styles.count} aria-label={t('findings.groupCount', { count })} role="img">
          {count}
        </span>
      </h3>
      {chapter === 'planned' && <p className={styles.explanation}>{t('findings.plannedWhy')}</p>}
      {groups.map((group) => (
        <Group key={group.phase ?? 'none'} group={group} chapter={chapter} canEdit={canEdit} />
      ))}
    </section>
  )
}

function Group({ group, chapter, canEdit }: { group: FindingGroup; chapter: string; canEdit: boolean }) {
  const withPhase = group.phase === undefined
  return (
    <>
      {group.phase !== undefined && <h4 className={styles.phase}>{phaseName(group.phase)}</h4>}
      {group.rules.map((rule) =>
        chapter === 'gaps' || chapter === 'planned' ? (
          <ul key={rule.ruleId} className={styles.list}>
            {rule.entries.map((entry) =>
              entry.step === undefined ? null : (
                <GapRow
                  key={entry.finding.fingerprint}
                  entry={entry}
                  step={entry.step}
                  canEdit={canEdit}
                  withPhase={withPhase}
                />
              ),
            )}
          </ul>
        ) : (
          <RuleGroup key={rule.ruleId} rule={rule} withPhase={withPhase} />
        ),
      )}
    </>
  )
}
