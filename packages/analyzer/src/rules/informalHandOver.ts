import type { Note } from '@pathwall/domain'
import { aboutStep } from './aboutStep.ts'
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
  find: (reading) =>
    reading.steps.flatMap((step) => {
      if (step.state === 'covered') return []
      const texts = kindsOf(reading, step)
        .media.filter(isInformal)
        .map(({ text }) => text)
      if (texts.length === 0) return []
      const outputs = kindsOf(reading, step).deliverables.map(({ text }) => text)
      return [
        aboutStep(reading, step, 'medium', {
          en: `${subjectInEnglish(outputs)} by ${quoteSome(texts)}, and no control is in place there.`,
          de: `${subjectInGerman(outputs)} über ${quoteSome(texts, 'de')}, und dort ist keine Kontrolle vorhanden.`,
        }),
      ]
    }),
}

function isInformal({ text }: Note): boolean {
  if (namesOneOf(text, INFORMAL)) return true
  return namesOneOf(text, FILES) && namesOneOf(text, SENDING) && !namesOneOf(text, AUTOMATION)
}

function subjectInEnglish(outputs: readonly string[]): string {
  if (outputs.length === 0) return 'What is agreed travels'
  return `${quoteSome(outputs)} ${outputs.length > 1 ? 'travel' : 'travels'}`
}

function subjectInGerman(outputs: readonly string[]): string {
  if (outputs.length === 0) return 'Was vereinbart wird, läuft'
  return `${quoteSome(outputs, 'de')} ${outputs.length > 1 ? 'laufen' : 'läuft'}`
}
