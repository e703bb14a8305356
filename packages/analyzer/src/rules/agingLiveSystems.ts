import { missingControl } from './missingControl.ts'

/** What runs is not kept fresh. */
export const agingLiveSystems = missingControl({
  id: 'OPS-08',
  severity: 'medium',
  title: { en: 'Live systems age', de: 'Laufende Systeme altern' },
  anyOf: ['patch-management', 'vulnerability-management', 'dependency-updates', 'scheduled-scan'],
  phases: ['operations', 'delivery'],
  missing: {
    en: 'No patching, vulnerability management, dependency updates or scheduled scan in operations or delivery',
    de: 'Kein Patchen, kein Schwachstellenmanagement, keine Updates der Abhängigkeiten und kein regelmäßiger Scan im Betrieb oder in der Auslieferung',
  },
  why: {
    en: 'New weaknesses become known in builds that nobody touches any more.',
    de: 'Neue Schwachstellen werden auch in Builds bekannt, die niemand mehr anfasst.',
  },
  todo: {
    en: 'Let what runs be scanned on a schedule and updated regularly, and keep a list of the weaknesses that are still open.',
    de: 'Was läuft, regelmäßig prüfen und aktualisieren lassen und eine Liste der noch offenen Schwachstellen führen.',
  },
  source: 'The method: the Equifax breach, a known weakness in a system that nobody had updated.',
  frameworks: ['PR.PS-02'],
})
