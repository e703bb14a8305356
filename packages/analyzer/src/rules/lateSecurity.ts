import { aboutMap } from './aboutMap.ts'
import type { Rule } from './rule.ts'

/** Hardly any control stands where the work begins. */
export const lateSecurity: Rule = {
  id: 'BAL-01',
  severity: 'medium',
  title: { en: 'Security starts late', de: 'Sicherheit beginnt spät' },
  when: {
    en: 'There are at least 8 active controls, and fewer than 15 % of them lie in input or refinement; settings balanceControls and earlyShare.',
    de: 'Es gibt mindestens 8 aktive Kontrollen, und weniger als 15 % davon liegen im Input oder in der Verfeinerung; Einstellungen balanceControls und earlyShare.',
  },
  why: {
    en: 'Security work starts with the first discussion of a feature, long before a story lies on a board.',
    de: 'Sicherheitsarbeit beginnt mit dem ersten Gespräch über ein Feature, lange bevor eine Story auf einem Board liegt.',
  },
  todo: {
    en: 'Move one question forward: what is worth protecting, what can go wrong, what must hold before it is done?',
    de: 'Eine Frage nach vorn holen: Was ist schützenswert, was kann schiefgehen, was muss gelten, bevor es fertig ist?',
  },
  source: 'The method: shift security left, long before a story appears on the kanban board.',
  suggest: ['asset-library', 'threat-modeling', 'security-acceptance-criteria'],
  frameworks: [],
  find: (reading) => {
    const { early, total, share, isJudged, notes } = reading.coverage.balance
    if (!isJudged || share === null || share >= reading.settings.earlyShare) return []
    const percent = { is: Math.floor(share * 100), wanted: Math.round(reading.settings.earlyShare * 100) }
    const count = early === 0 ? { en: 'None', de: 'Keine' } : { en: `Only ${early}`, de: `Nur ${early}` }
    const message = {
      en: `${count.en} of ${total} active controls ${early > 1 ? 'stand' : 'stands'} in input or refinement: ${percent.is} %, and ${percent.wanted} % would be a start.`,
      de: `${count.de} von ${total} aktiven Kontrollen ${early > 1 ? 'stehen' : 'steht'} im Input oder in der Verfeinerung: ${percent.is} %, und ${percent.wanted} % wären ein Anfang.`,
    }
    return aboutMap(reading, 'medium', message, { related: notes })
  },
}
