import { missingControl } from './missingControl.ts'

/** What is decided about risks is kept nowhere. */
export const untracedRiskDecisions = missingControl({
  id: 'ANA-04',
  severity: 'low',
  title: { en: 'Risk decisions leave no trace', de: 'Risikoentscheidungen hinterlassen keine Spur' },
  anyOf: ['risk-decision-record'],
  phases: ['input', 'refinement', 'development', 'delivery', 'operations'],
  missing: {
    en: 'No record of risk decisions anywhere on the path',
    de: 'Nirgends auf dem Pfad werden Risikoentscheidungen festgehalten',
  },
  why: {
    en: 'Whether a risk is accepted, avoided, transferred or mitigated is agreed with the business. What is not kept is discussed again, or forgotten.',
    de: 'Ob ein Risiko akzeptiert, vermieden, übertragen oder gemindert wird, ist mit dem Business vereinbart. Was niemand festhält, wird neu diskutiert oder vergessen.',
  },
  todo: {
    en: 'Keep each decision with its owner, its reason and a day to look at it again: in a risk register, a decision record or a ticket.',
    de: 'Jede Entscheidung festhalten – wer sie verantwortet, warum, und wann sie wieder dran ist: im Risikoregister, in einem Decision Record oder in einem Ticket.',
  },
  source: 'The method: four courses of action for each risk, agreed with the business and recorded.',
  frameworks: ['PW.1.2', 'ID.RA-06'],
})
