import { missingControl } from './missingControl.ts'

/** Whoever is on duty has nothing to hold on to. */
export const noEmergencyChecklist = missingControl({
  id: 'OPS-05',
  severity: 'medium',
  title: { en: 'No emergency checklist', de: 'Keine Checkliste für den Notfall' },
  anyOf: ['sop'],
  phases: ['operations'],
  missing: {
    en: 'No emergency checklist or standard operating procedure in operations',
    de: 'Keine Notfall-Checkliste und keine SOP im Betrieb',
  },
  why: {
    en: 'When it gets hectic, a short checklist helps anyone on duty.',
    de: 'Wenn es hektisch wird, hilft eine kurze Checkliste allen, die gerade Dienst haben.',
  },
  todo: {
    en: 'Write one page for each emergency that you expect: first moves, whom to call, how to go back.',
    de: 'Für jeden Notfall, mit dem ihr rechnet, eine Seite schreiben: erste Handgriffe, wen man ruft, wie es zurückgeht.',
  },
  source: 'The method: standard operating procedures. NIST CSF RS.MA-01.',
  frameworks: ['RS.MA-01'],
})
