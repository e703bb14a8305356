import { aboutMap } from './aboutMap.ts'
import { missingBut } from './closestControl.ts'
import { isRoleNamed, nobodyNamed } from './peopleNamed.ts'
import type { Rule } from './rule.ts'
import { TEAM_LEAD } from './wordLists.ts'

/** Nobody is there who can decide for the team. */
export const noTeamLead: Rule = {
  id: 'ROL-02',
  severity: 'low',
  title: { en: 'Team lead not on the map or in the room', de: 'Teamleitung weder auf der Karte noch im Raum' },
  when: {
    en: 'No people note and no entry of the roster names a lead of the team, its technology or its engineering.',
    de: 'Kein Zettel für Personen und kein Eintrag der Teilnehmerliste nennt eine Leitung des Teams, seiner Technik oder seiner Entwicklung.',
  },
  why: {
    en: 'What the session finds has to fit into the work of the team; somebody must be able to make room for it.',
    de: 'Was die Runde findet, muss in die Arbeit des Teams passen; jemand muss dafür Platz schaffen können.',
  },
  todo: {
    en: 'Invite whoever leads the team, and put them at the steps where they take part.',
    de: 'Einladen, wer das Team leitet, und an die Schritte setzen, an denen diese Person mitmacht.',
  },
  source: 'The method: it is of paramount importance that the Team Leads take part in the session.',
  suggest: [],
  frameworks: [],
  find: (reading) => {
    if (isRoleNamed(reading, TEAM_LEAD)) return []
    const nobody = {
      en: 'no team, tech or engineering lead',
      de: 'kein Team Lead, kein Tech Lead und keine Entwicklungsleitung',
    }
    return aboutMap(reading, 'low', missingBut(nobodyNamed(reading, nobody), undefined))
  },
}
