import type { Decision, Localized } from '@pathwall/domain'
import { decidedPlaces, isSaid, isWholeDecision } from './decidedPlaces.ts'
import type { Rule } from './rule.ts'

/** A decision for which nobody answers, or of which nobody knows why. */
export const decisionWithoutOwner: Rule = {
  id: 'DEC-01',
  severity: 'low',
  title: { en: 'Decision without owner or reason', de: 'Entscheidung ohne Verantwortung oder Grund' },
  when: {
    en: 'There is a decision about a step without a control, or about another finding, but none with both an owner and a reason. The gap or finding stays open.',
    de: 'Über einen Schritt ohne Kontrolle oder einen anderen Befund ist etwas entschieden, aber ohne dass jemand dafür einsteht oder ohne Grund. Die Lücke oder der Befund bleibt offen.',
  },
  why: {
    en: 'Accepting a risk is a decision: it is known, talked about, written down and agreed with the business. Without an owner and a reason it is only a gap that was looked away from.',
    de: 'Ein Risiko zu akzeptieren ist eine Entscheidung: Es ist bekannt, besprochen, notiert und mit dem Business vereinbart. Ohne Verantwortliche und Grund ist es nur eine Lücke, bei der man weggesehen hat.',
  },
  todo: {
    en: 'Write down who answers for it and why, or withdraw the decision.',
    de: 'Notieren, wer dafür einsteht und warum, oder die Entscheidung zurücknehmen.',
  },
  source: 'The method: to accept means that it is identified, discussed and logged.',
  suggest: ['risk-decision-record'],
  frameworks: [],
  isAskedLast: true,
  find: (reading, found) =>
    decidedPlaces(reading, found)
      .filter(({ decisions }) => !decisions.some(isWholeDecision))
      .map(({ decisions, name, hit }) => {
        const missing = missingIn(decisions)
        return hit({
          en: `The decision about ${name.en} lacks ${missing.en}, so it does not count yet.`,
          de: `Der Entscheidung über ${name.de} ${missing.de}; sie zählt deshalb noch nicht.`,
        })
      }),
}

function missingIn(decisions: readonly Decision[]): Localized {
  if (decisions.some(({ owner }) => isSaid(owner))) return { en: 'a reason', de: 'fehlt ein Grund' }
  if (decisions.some(({ reason }) => isSaid(reason))) return { en: 'an owner', de: 'fehlt eine verantwortliche Person' }
  return { en: 'an owner and a reason', de: 'fehlen eine verantwortliche Person und ein Grund' }
}
