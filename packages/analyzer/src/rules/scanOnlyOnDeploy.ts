import { PHASES } from '@pathwall/domain'
import { aboutMap } from './aboutMap.ts'
import { closestControl, controlsOf, misplacedControl, missingBut, type Wanted } from './closestControl.ts'
import { quoteSome } from './quoteSome.ts'
import type { Rule } from './rule.ts'

/** Dependencies are scanned, but only those of what is being built. */
export const scanOnlyOnDeploy: Rule = {
  id: 'DEL-02',
  severity: 'medium',
  title: {
    en: 'Dependencies are only scanned when you deploy',
    de: 'Abhängigkeiten werden nur beim Deployment geprüft',
  },
  when: {
    en: 'An active control is a dependency scan, but no active control anywhere is a scheduled scan or an automated update of dependencies.',
    de: 'Eine aktive Kontrolle prüft Abhängigkeiten, aber keine aktive Kontrolle irgendwo ist ein regelmäßiger Scan oder ein automatisches Update der Abhängigkeiten.',
  },
  why: {
    en: 'A service that nobody deploys is never checked, and a weakness that became known meanwhile can block the very fix that you need.',
    de: 'Ein Dienst, den niemand deployt, wird nie geprüft, und eine inzwischen bekannte Schwachstelle kann genau den Fix blockieren, den ihr braucht.',
  },
  todo: {
    en: 'Let the scan run every night in a pipeline of its own, or let a bot propose updates.',
    de: 'Den Scan jede Nacht in einer eigenen Pipeline laufen lassen oder Updates von einem Bot vorschlagen lassen.',
  },
  source: 'The method: a separate pipeline that is executed as a cronjob.',
  suggest: ['scheduled-scan', 'dependency-updates'],
  frameworks: [],
  find: (reading) => {
    const scans = controlsOf(reading, SCAN)
    if (scans.length === 0 || controlsOf(reading, REGULAR).length > 0) return []
    const closest = misplacedControl(reading, REGULAR) ?? closestControl(reading, REGULAR)
    const texts = scans.map(({ note }) => note.text)
    const missing = {
      en: `Only ${quoteSome(texts)} ${texts.length === 1 ? 'looks' : 'look'} at the dependencies, and nothing does so on a schedule or updates them`,
      de: `Nur ${quoteSome(texts, 'de')} ${texts.length === 1 ? 'achtet' : 'achten'} auf die Abhängigkeiten, und nichts prüft sie regelmäßig oder aktualisiert sie`,
    }
    const related = [...scans.map(({ note }) => note.id), ...(closest?.notes ?? [])]
    return aboutMap(reading, 'medium', missingBut(missing, closest), { related })
  },
}

const SCAN: Wanted = { anyOf: ['dependency-scan'], phases: PHASES }
const REGULAR: Wanted = { anyOf: ['scheduled-scan', 'dependency-updates'], phases: PHASES }
