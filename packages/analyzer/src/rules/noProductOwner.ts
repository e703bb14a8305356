import { aboutMap } from './aboutMap.ts'
import { missingBut } from './closestControl.ts'
import { isRoleNamed, nobodyNamed } from './peopleNamed.ts'
import type { Rule } from './rule.ts'
import { PRODUCT_OWNER } from './wordLists.ts'

/** Nobody is there who can decide for the business. */
export const noProductOwner: Rule = {
  id: 'ROL-01',
  severity: 'medium',
  title: {
    en: 'Product Owner not on the map or in the room',
    de: 'Product Owner weder auf der Karte noch im Raum',
  },
  when: {
    en: 'No people note and no entry of the roster names a product owner or product manager.',
    de: 'Kein Zettel für Personen und kein Eintrag der Teilnehmerliste nennt Product Owner oder Produktmanagement.',
  },
  why: {
    en: 'Countermeasures are business decisions; the session needs somebody who can take them.',
    de: 'Gegenmaßnahmen sind Entscheidungen des Business; die Runde braucht jemanden, der sie treffen darf.',
  },
  todo: {
    en: 'Invite whoever decides about the product, and put them at the steps where they take part.',
    de: 'Einladen, wer über das Produkt entscheidet, und an die Schritte setzen, an denen diese Person mitmacht.',
  },
  source: 'The method: it is of paramount importance that the Product Owner takes part in the session.',
  suggest: [],
  frameworks: [],
  find: (reading) => {
    if (isRoleNamed(reading, PRODUCT_OWNER)) return []
    const nobody = {
      en: 'no product owner or product manager',
      de: 'kein Product Owner und niemand aus dem Produktmanagement',
    }
    return aboutMap(reading, 'medium', missingBut(nobodyNamed(reading, nobody), undefined))
  },
}
