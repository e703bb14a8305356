import { aboutStep } from './aboutStep.ts'
import { eachStep } from './eachStep.ts'
import { kindsOf } from './kindsOfStep.ts'
import { namesOneOf } from './namesOneOf.ts'
import { quote } from './quote.ts'
import { quoteSome } from './quoteSome.ts'
import type { Rule } from './rule.ts'
import { EXTERNAL } from './wordLists.ts'

/** Another organisation takes part where nothing looks after it. */
export const outsidersWithoutControl: Rule = {
  id: 'HND-02',
  severity: 'medium',
  title: { en: 'Hand-over to or from outsiders', de: 'Übergabe an Externe oder von Externen' },
  when: {
    en: 'A step without an active control has people who are named as external: an agency, a vendor, a service provider, a freelancer. Users and customers do not count.',
    de: 'Ein Schritt ohne aktive Kontrolle hat Personen, die als extern benannt sind: eine Agentur, ein Hersteller, ein Dienstleister, ein Freelancer. Nutzer und Kunden zählen nicht.',
  },
  why: {
    en: 'At the border between organisations nobody feels responsible by default: what comes in is trusted, and what goes out is out of sight.',
    de: 'An der Grenze zwischen Organisationen ist von selbst niemand zuständig: Was hereinkommt, wird geglaubt, und was hinausgeht, verliert man aus den Augen.',
  },
  todo: {
    en: 'Agree with them on what may be handed over and how, limit their access, and check what comes back before it is used.',
    de: 'Mit ihnen vereinbaren, was wie übergeben wird, ihren Zugriff begrenzen und prüfen, was zurückkommt, bevor es verwendet wird.',
  },
  source: 'The method: boundaries and interfaces between organisations and systems are where things break.',
  suggest: ['supplier-assessment', 'controlled-handover'],
  frameworks: [],
  find: eachStep((reading, step) => {
    // People alone do nothing yet that could be handed over.
    if (step.state === 'covered' || step.state === 'none') return undefined
    const { people } = kindsOf(reading, step)
    const texts = people.filter(({ text }) => namesOneOf(text, EXTERNAL)).map(({ text }) => text)
    if (texts.length === 0) return undefined
    return aboutStep(reading, step, 'medium', {
      en: `${quote(step.title)} involves outsiders (${quoteSome(texts)}), and no control checks what comes in or goes out.`,
      de: `Bei ${quote(step.title, 'de')} wirken Externe mit (${quoteSome(texts, 'de')}), und keine Kontrolle prüft, was herein- und hinausgeht.`,
    })
  }),
}
