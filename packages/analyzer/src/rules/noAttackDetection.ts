import { missingControl } from './missingControl.ts'

/** Nobody would notice an intruder. */
export const noAttackDetection = missingControl({
  id: 'OPS-10',
  severity: 'low',
  title: { en: 'Attacks would go unseen', de: 'Angriffe blieben unbemerkt' },
  anyOf: ['intrusion-detection'],
  phases: ['operations'],
  missing: { en: 'No attack detection in operations', de: 'Keine Angriffserkennung im Betrieb' },
  why: {
    en: 'An intruder who is not noticed stays, and takes data along.',
    de: 'Wer unbemerkt eindringt, bleibt und nimmt Daten mit.',
  },
  todo: {
    en: 'Watch for what an intruder does that customers do not: odd logins, odd data volumes, changed rights.',
    de: 'Auf das achten, was Eindringlinge tun und Kunden nicht: seltsame Anmeldungen, seltsame Datenmengen, geänderte Rechte.',
  },
  source: 'The method: intrusion and data leakage as scenarios for exercises. NIST CSF DE.CM-01.',
  frameworks: ['DE.CM-01'],
})
