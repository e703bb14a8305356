import { missingControl } from './missingControl.ts'

/** Nobody has tried what is to be done in an emergency. */
export const neverRehearsed = missingControl({
  id: 'OPS-09',
  severity: 'low',
  title: { en: 'Never rehearsed', de: 'Nie geübt' },
  anyOf: ['tabletop-exercise', 'resilience'],
  phases: ['refinement', 'operations'],
  missing: {
    en: 'No tabletop exercise or failover test in refinement or operations',
    de: 'Keine Notfallübung und kein Failover-Test in der Verfeinerung oder im Betrieb',
  },
  why: {
    en: 'Whether a checklist helps is found out in an exercise, or in the emergency.',
    de: 'Ob eine Checkliste hilft, zeigt sich in der Übung – oder im Notfall.',
  },
  todo: {
    en: 'Play one emergency through at a table, twice a year: who notices it, who acts, what is missing?',
    de: 'Zweimal im Jahr einen Notfall am Tisch durchspielen: Wer merkt es, wer handelt, was fehlt?',
  },
  source: 'The method: checklists are tested in tabletop exercises. NIST CSF ID.IM-02.',
  frameworks: ['ID.IM-02'],
})
