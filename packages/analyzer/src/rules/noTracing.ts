import { missingControl } from './missingControl.ts'

/** A request cannot be followed from one service to the next. */
export const noTracing = missingControl({
  id: 'OPS-02',
  severity: 'low',
  title: { en: 'Requests cannot be followed', de: 'Anfragen lassen sich nicht verfolgen' },
  anyOf: ['tracing'],
  phases: ['operations'],
  missing: { en: 'No trace ids in operations', de: 'Keine Trace-IDs im Betrieb' },
  why: {
    en: 'What one request did is only seen when the logs of all services can be joined.',
    de: 'Was eine Anfrage bewirkt hat, sieht nur, wer die Logs aller Dienste zusammenführen kann.',
  },
  todo: {
    en: 'Give each request a trace id at the edge, and write it into every log line of every service.',
    de: 'Jeder Anfrage am Rand des Systems eine Trace-ID geben und sie in jede Logzeile jedes Dienstes schreiben.',
  },
  source: 'The method: trace ids across services. NIST CSF DE.AE-03.',
  frameworks: ['DE.AE-03'],
})
