import { PHASES, type Language, type Localized, type Phase } from '@pathwall/domain'
import { listOf } from './listOf.ts'

const PLACES: Readonly<Record<Phase, Localized>> = {
  input: { en: 'in input', de: 'im Input' },
  refinement: { en: 'in refinement', de: 'in der Verfeinerung' },
  development: { en: 'in development', de: 'in der Entwicklung' },
  delivery: { en: 'in delivery', de: 'in der Auslieferung' },
  operations: { en: 'in operations', de: 'im Betrieb' },
}

/** Where on the path, inside a sentence: `in development or delivery`. */
export function inPhases(phases: readonly Phase[], language: Language): string {
  if (PHASES.every((phase) => phases.includes(phase)))
    return { en: 'anywhere on the path', de: 'irgendwo auf dem Pfad' }[language]
  const places = phases.map((phase) => PLACES[phase][language])
  // English names the "in" once; German needs it with each phase, because of its article.
  return language === 'en'
    ? listOf(places, 'or', language).replace(/(, | or )in /g, '$1')
    : listOf(places, 'or', language)
}
