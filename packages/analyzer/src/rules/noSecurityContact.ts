import { PHASES } from '@pathwall/domain'
import { aboutMap } from './aboutMap.ts'
import { closestControl, hasControl, missingBut, type Wanted } from './closestControl.ts'
import { namesOneOf, type WordList } from './namesOneOf.ts'
import { isRoleNamed, nobodyNamed } from './peopleNamed.ts'
import type { Reading, Rule } from './rule.ts'
import { SECURITY } from './wordLists.ts'

/** Nobody is there whom the team can ask about security. */
export const noSecurityContact: Rule = {
  id: 'ROL-03',
  severity: 'low',
  title: { en: 'No security contact', de: 'Niemand ist für Sicherheit ansprechbar' },
  when: {
    en: 'No people note, no entry of the roster and no active control names security staff or a security champion.',
    de: 'Kein Zettel für Personen, kein Eintrag der Teilnehmerliste und keine aktive Kontrolle nennt jemanden aus der Sicherheit oder einen Security Champion.',
  },
  why: {
    en: 'Somebody must be able to help the team, and to take over what it cannot decide alone.',
    de: 'Jemand muss dem Team helfen können und übernehmen, was es allein nicht entscheiden kann.',
  },
  todo: {
    en: 'Agree on somebody whom the team may call: a security champion of its own, or a name in the security team.',
    de: 'Sich auf jemanden einigen, den das Team anrufen darf: einen eigenen Security Champion oder einen Namen im Sicherheitsteam.',
  },
  source: 'The method: security champions.',
  suggest: ['security-champion'],
  frameworks: [],
  find: (reading) => {
    if (isRoleNamed(reading, SECURITY) || hasControl(reading, CHAMPION) || namesStaff(reading)) return []
    const nobody = {
      en: 'nobody from security and no security champion',
      de: 'niemand aus der Sicherheit und kein Security Champion',
    }
    const closest = closestControl(reading, CHAMPION)
    const related = closest?.notes ?? []
    return aboutMap(reading, 'low', missingBut(nobodyNamed(reading, nobody), closest), { related })
  },
}

const CHAMPION: Wanted = { anyOf: ['security-champion'], phases: PHASES }

/** Words on a control that can only mean people. `Security tests` names none, other than on a people note. */
const STAFF: WordList = {
  words: [
    ...['ciso', 'isb', 'infosec', 'psirt', 'csirt', 'champion', 'champions', 'security guild'],
    ...[
      'appsec team',
      'security team',
      'security officer',
      'security engineer',
      'security expert',
      'security architect',
    ],
    ...['security kollegen', 'it security', 'itsec', 'informationssicherheitsbeauftragter', 'sicherheitsteam'],
  ],
  stems: [
    'sicherheitsbeauftragt',
    'sicherheitsverantwort',
    'securityteam',
    'securityofficer',
    'informationssicherheits',
  ],
}

function namesStaff({ controls }: Reading): boolean {
  return controls.some(({ state, note }) => state === 'active' && namesOneOf(note.text, STAFF))
}
