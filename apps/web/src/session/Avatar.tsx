import type { Person } from '../board/boardModel.ts'
import styles from './Avatar.module.css'
import { initialsOf } from './initialsOf.ts'
import { PERSON_COLORS } from './personColors.ts'

/** Initials on a person's colour. The name stands beside it or on what holds it. */
export function Avatar({ person }: { person: Pick<Person, 'name' | 'color'> }) {
  // Colours come from other browsers: one that is not ours could hide the initials.
  const color = PERSON_COLORS.find((candidate) => candidate === person.color) ?? PERSON_COLORS[9]
  return (
    <span className={styles.avatar} style={{ background: color }} aria-hidden>
      {initialsOf(person.name)}
    </span>
  )
}
