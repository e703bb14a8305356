import { t, useLanguage } from '../messages/messages.ts'
import styles from './SuggestionList.module.css'
import type { Suggestions } from './useSuggestions.ts'

/** The controls that are suggested to somebody who types. */
export function SuggestionList({ suggestions, chosen, onChoose }: Omit<Suggestions, 'takeKey' | 'isShown'>) {
  const language = useLanguage()
  return (
    <>
      <div role="listbox" aria-label={t('suggest.label')}>
        {suggestions.map((control, index) => (
          <button
            key={control.id}
            type="button"
            role="option"
            tabIndex={-1}
            aria-selected={index === chosen}
            className={styles.option}
            title={control.summary[language]}
            // A press would take the focus from the note, and end typing before the click.
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => onChoose(control)}
          >
            {control.title[language]}
          </button>
        ))}
      </div>
      <p className={`${styles.keys} key-hint`} aria-hidden>
        {t('suggest.keys')}
      </p>
    </>
  )
}
