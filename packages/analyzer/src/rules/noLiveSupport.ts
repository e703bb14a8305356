import { PHASES, type Localized } from '@pathwall/domain'
import { aboutMap } from './aboutMap.ts'
import { closestControl, hasControl, missingBut, type Wanted } from './closestControl.ts'
import { namesOneOf } from './namesOneOf.ts'
import { namesNobody, peopleNotes } from './peopleNamed.ts'
import { peopleIn } from './peopleIn.ts'
import type { Rule } from './rule.ts'
import { LIVE_SUPPORT } from './wordLists.ts'

/** Nobody is there to act when production fails. */
export const noLiveSupport: Rule = {
  id: 'ROL-04',
  severity: 'medium',
  title: { en: 'No live support role', de: 'Niemand für den laufenden Betrieb' },
  when: {
    en: 'No people note in operations names somebody on call, a firefighter, SRE, support or operations staff, and no active control anywhere is an on-call rota.',
    de: 'Kein Zettel für Personen im Betrieb nennt eine Rufbereitschaft, Firefighter, SRE, Support oder Betriebsleute, und keine aktive Kontrolle irgendwo ist ein Bereitschaftsplan.',
  },
  why: {
    en: 'When the alert comes, somebody with a name acts.',
    de: 'Wenn der Alarm kommt, handelt jemand mit Namen.',
  },
  todo: {
    en: 'Say who acts when production fails, today and next week: a firefighter, a rota or the operations team.',
    de: 'Festlegen, wer handelt, wenn die Produktion ausfällt, heute und nächste Woche: ein Firefighter, ein Bereitschaftsplan oder das Betriebsteam.',
  },
  source: 'The method: is there a firefighting team for live support?',
  suggest: ['on-call-rota'],
  frameworks: [],
  find: (reading) => {
    const people = peopleIn(reading, 'operations')
    if (people.some(({ text }) => namesOneOf(text, LIVE_SUPPORT)) || hasControl(reading, ROTA)) return []
    const closest = closestControl(reading, ROTA)
    const related = [...people.map(({ id }) => id), ...(closest?.notes ?? [])]
    return aboutMap(reading, 'medium', missingBut(nobodyActs(people.length), closest), { related })
  },
}

const ROTA: Wanted = { anyOf: ['on-call-rota'], phases: PHASES }

function nobodyActs(count: number): Localized {
  if (count === 0) return { en: 'Nobody at all stands in operations', de: 'Im Betrieb steht überhaupt niemand' }
  const looked = peopleNotes(count).map(({ en, de }) => ({ en: `${en} in operations`, de: `${de} im Betrieb` }))
  return namesNobody(looked, {
    en: 'nobody on call, and there is no rota',
    de: 'niemand mit Bereitschaft, und es gibt keinen Bereitschaftsplan',
  })
}
