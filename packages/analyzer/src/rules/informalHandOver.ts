import type { Localized, Note } from '@pathwall/domain'
import { aboutStep } from './aboutStep.ts'
import { eachStep } from './eachStep.ts'
import { kindsOf } from './kindsOfStep.ts'
import { namesOneOf } from './namesOneOf.ts'
import { quoteSome } from './quoteSome.ts'
import type { Rule } from './rule.ts'
import { AUTOMATION, FILES, INFORMAL, SENDING } from './wordLists.ts'

/** Mail, talk, chat or paper where nothing looks after what is handed over. */
export const informalHandOver: Rule = {
  id: 'HND-01',
  severity: 'medium',
  title: { en: 'Informal hand-over', de: 'Informelle Übergabe' },
  when: {
    en: 'A step without an active control has a medium that names e-mail, a call, chat, talk in passing, paper, a USB stick, or a file that is sent around.',
    de: 'Ein Schritt ohne aktive Kontrolle hat ein Medium, das E-Mail, einen Anruf, einen Chat, ein Gespräch im Vorbeigehen, Papier, einen USB-Stick oder eine herumgeschickte Datei nennt.',
  },
  why: {
    en: 'Information travels where nobody can see or protect it: it is easily forged, forwarded or lost, and nobody can later prove who agreed to what.',
    de: 'Information ist dort unterwegs, wo niemand sie sehen oder schützen kann: Sie ist leicht gefälscht, weitergeleitet oder verloren, und später kann niemand belegen, wer wozu Ja gesagt hat.',
  },
  todo: {
    en: 'Hand it over where it is recorded and access is limited, such as a ticket, or agree on what may be sent this way.',
    de: 'Dort übergeben, wo es festgehalten wird und nicht alle Zugriff haben, etwa in einem Ticket, oder vereinbaren, was auf diesem Weg gehen darf.',
  },
  source:
    'The method: calls and mails are media, too, and the interfaces between people and systems are where things break.',
  suggest: ['controlled-handover', 'protection-class'],
  frameworks: [],
  find: eachStep((reading, step) => {
    if (step.state === 'covered') return undefined
    const { media, deliverables } = kindsOf(reading, step)
    const ways = media.filter(isInformal)
    return ways.length === 0 ? undefined : aboutStep(reading, step, 'medium', messageFor(ways, deliverables))
  }),
}

function isInformal({ text }: Note): boolean {
  if (namesOneOf(text, INFORMAL)) return true
  return namesOneOf(text, FILES) && namesOneOf(text, SENDING) && !namesOneOf(text, AUTOMATION)
}

function messageFor(ways: readonly Note[], outputs: readonly Note[]): Localized {
  const by = ways.map(({ text }) => text)
  const what = outputs.map(({ text }) => text)
  if (what.length === 0)
    return {
      en: `Nothing protects or records what is agreed by ${quoteSome(by)}.`,
      de: `Was über ${quoteSome(by, 'de')} vereinbart wird, ist weder geschützt noch festgehalten.`,
    }
  return {
    en: `Nothing protects or records ${quoteSome(what)} when handed over by ${quoteSome(by)}.`,
    de: `Bei der Übergabe von ${quoteSome(what, 'de')} über ${quoteSome(by, 'de')} wird nichts geschützt oder festgehalten.`,
  }
}
