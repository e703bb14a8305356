import { missingControl } from './missingControl.ts'

/** Nobody can prove that what runs is what was built. */
export const unverifiableArtefacts = missingControl({
  id: 'DEL-05',
  severity: 'low',
  title: { en: 'Artefacts are not verifiable', de: 'Artefakte sind nicht nachprüfbar' },
  anyOf: ['artifact-signing', 'sbom'],
  phases: ['delivery'],
  missing: {
    en: 'No signed artefacts or bill of materials in delivery',
    de: 'Keine signierten Artefakte und keine Stückliste (SBOM) in der Auslieferung',
  },
  why: {
    en: 'What runs should provably be what was built, and everybody should be able to see what is in it.',
    de: 'Was läuft, sollte nachweislich das sein, was gebaut wurde – und alle sollten sehen können, was darin steckt.',
  },
  todo: {
    en: 'Sign what the build makes, check the signature when it is deployed, and keep its bill of materials.',
    de: 'Signieren, was der Build erzeugt, die Signatur beim Deployment prüfen und die Stückliste (SBOM) aufbewahren.',
  },
  source: 'OWASP CICD-SEC-9. NIST SSDF PS.2.1 and PS.3.2.',
  frameworks: ['PS.2.1', 'PS.3.2', 'CICD-SEC-9'],
})
