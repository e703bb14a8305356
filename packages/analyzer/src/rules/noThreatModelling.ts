import { missingControl } from './missingControl.ts'

/** Nobody asks what can go wrong while a story is still cheap to change. */
export const noThreatModelling = missingControl({
  id: 'ANA-01',
  severity: 'high',
  title: { en: 'No threat modelling before development', de: 'Keine Bedrohungsanalyse vor der Entwicklung' },
  anyOf: ['threat-modeling'],
  phases: ['refinement'],
  missing: { en: 'No threat modelling in refinement', de: 'Keine Bedrohungsanalyse in der Verfeinerung' },
  why: {
    en: 'What can go wrong is cheapest to change while the story is still being written: on its way from analysis to “ready for development”.',
    de: 'Was schiefgehen kann, ist am billigsten zu ändern, solange die Story noch entsteht: auf dem Weg von der Analyse zu „bereit für die Entwicklung“.',
  },
  todo: {
    en: 'Ask together what can go wrong before a story counts as ready; half an hour for each epic is a start. Put the control at the meeting where you do it.',
    de: 'Gemeinsam fragen, was schiefgehen kann, bevor eine Story als bereit gilt; eine halbe Stunde je Epic ist ein Anfang. Die Kontrolle an das Treffen hängen, in dem ihr es tut.',
  },
  source: 'The method: threat modelling sessions when a story moves on to development.',
  frameworks: ['PW.1.1', 'D-TA-1-B'],
})
