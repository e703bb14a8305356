import { missingControl } from './missingControl.ts'

/** Nobody says what is worth protecting, and how much. */
export const unnamedAssets = missingControl({
  id: 'ANA-02',
  severity: 'medium',
  title: { en: 'Nobody says what must be protected', de: 'Niemand sagt, was zu schützen ist' },
  anyOf: ['asset-library', 'risk-profiling', 'protection-class'],
  phases: ['input', 'refinement'],
  missing: {
    en: 'No asset library, risk profile or protection class in input or refinement',
    de: 'Keine Asset-Bibliothek, kein Risikoprofil und keine Schutzklasse im Input oder in der Verfeinerung',
  },
  why: {
    en: 'Without assets, and the damage that their loss would do, nobody can tell which control is worth its price.',
    de: 'Ohne Werte und den Schaden, der bei ihrem Verlust droht, weiß niemand, welche Kontrolle ihren Preis wert ist.',
  },
  todo: {
    en: 'List with the business what is worth protecting and what its loss would mean, and give each request its protection class as it comes in.',
    de: 'Mit dem Business auflisten, was schützenswert ist und was sein Verlust bedeuten würde, und jeder Anforderung beim Eingang ihre Schutzklasse geben.',
  },
  source: 'The method: an asset library and risk profiles, made with the business.',
  frameworks: ['ID.AM-05', 'D-TA-1-A'],
})
