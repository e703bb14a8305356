import { missingControl } from './missingControl.ts'

/** Lost data would stay lost. */
export const noBackup = missingControl({
  id: 'OPS-07',
  severity: 'medium',
  title: { en: 'No backup or restore', de: 'Kein Backup, keine Wiederherstellung' },
  anyOf: ['backup-restore'],
  phases: ['operations'],
  missing: { en: 'No backup or restore in operations', de: 'Kein Backup und keine Wiederherstellung im Betrieb' },
  why: {
    en: 'Data gets lost one day, and only a restore that was tried brings it back.',
    de: 'Daten gehen eines Tages verloren, und nur eine erprobte Wiederherstellung bringt sie zurück.',
  },
  todo: {
    en: 'Back up what you cannot lose, and restore it into an empty system now and then.',
    de: 'Sichern, was nicht verloren gehen darf, und es ab und zu in einem leeren System wiederherstellen.',
  },
  source: 'The method: data loss as a scenario for exercises. NIST CSF PR.DS-11.',
  frameworks: ['PR.DS-11'],
})
