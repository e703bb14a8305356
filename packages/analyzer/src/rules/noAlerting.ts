import { missingControl } from './missingControl.ts'

/** Nobody hears of it when production leaves its normal range. */
export const noAlerting = missingControl({
  id: 'OPS-04',
  severity: 'high',
  title: { en: 'Nobody is called', de: 'Niemand wird alarmiert' },
  anyOf: ['alerting'],
  phases: ['operations'],
  missing: { en: 'No alerting in operations', de: 'Keine Alarmierung im Betrieb' },
  why: {
    en: 'A team that knows the normal range is called as soon as something leaves it, and not by its customers.',
    de: 'Ein Team, das den Normalbereich kennt, wird gerufen, sobald ihn etwas verlässt – und nicht von seinen Kunden.',
  },
  todo: {
    en: 'Say which values are normal, and let an alert call the person on duty when they are not.',
    de: 'Festlegen, welche Werte normal sind, und einen Alarm die diensthabende Person rufen lassen, wenn sie es nicht sind.',
  },
  source: 'The method: alerts. NIST CSF DE.AE-06.',
  frameworks: ['DE.AE-06'],
})
