import { CATALOGUE, USUAL_CONTROLS } from '@pathwall/catalog'
import { PHASES, type Phase } from '@pathwall/domain'
import { expect, it } from 'vitest'
import { STEP_TOPICS } from './stepTopics.ts'
import { suggestForStep } from './suggestForStep.ts'

const best = (phase: Phase | null, texts: readonly string[], taken: readonly string[] = []): string[] =>
  suggestForStep({ texts, phase, taken, limit: 3 })

/** What a security engineer would look for first at each of these steps, written down before any list of words was. */
it.each<[Phase | null, string[], string[]]>([
  ['delivery', ['Kaniko job', 'Docker image in registry'], ['container-scan', 'hardened-images']],
  ['delivery', ['DevOps', 'Images bauen', 'Container-Image v2'], ['container-scan', 'hardened-images']],
  ['operations', ['Admin', 'SSH auf Produktion', 'Hotfix von Hand'], ['least-privilege', 'audit-trail']],
  ['operations', ['Ops', 'AWS console', 'changed settings'], ['least-privilege', 'strong-authentication']],
  ['operations', ['Devs', 'prod access', 'data fix'], ['least-privilege', 'audit-trail']],
  ['input', ['Fachbereich', 'Excel per Mail', 'Anforderungsliste'], ['controlled-handover', 'protection-class']],
  ['development', ['Dev', 'WhatsApp', 'Zugangsdaten'], ['controlled-handover', 'secrets-management']],
  ['delivery', ['USB-Stick', 'Release beim Kunden'], ['controlled-handover']],
  ['development', ['Agentur', 'Theme-Entwicklung', 'Template'], ['supplier-assessment', 'controlled-handover']],
  ['input', ['Offshore vendor', 'Kick-off', 'Statement of work'], ['supplier-assessment']],
  ['delivery', ['Marketing', 'Google Tag Manager', 'Tracking script'], ['change-approval']],
  ['development', ['Dev', 'npm install', 'node_modules'], ['dependency-scan', 'dependency-pinning']],
  ['delivery', ['Argo CD', 'Deploy to production', 'Release 4.2'], ['automated-rollback', 'progressive-delivery']],
  ['delivery', ['PO', 'Go-Live', 'Freigegebene Version'], ['change-approval', 'automated-rollback']],
  ['delivery', ['Jenkins', 'Build', 'JAR'], ['isolated-build', 'pipeline-access']],
  ['refinement', ['PO', 'Backlog refinement', 'User story'], ['threat-modeling', 'security-acceptance-criteria']],
  ['refinement', ['Team', 'Sprint-Planung', 'Sprint-Backlog'], ['security-acceptance-criteria', 'definition-of-ready']],
  ['refinement', ['Architekt', 'Architekturskizze', 'Lösungsentwurf'], ['threat-modeling', 'architecture-review']],
  ['development', ['Dev', 'Merge-Request', 'Code auf main'], ['code-review', 'branch-protection']],
  ['development', ['Developer', 'VS Code', 'Feature branch'], ['code-review', 'sast']],
  ['delivery', ['QA', 'Staging', 'Testdaten aus Produktion'], ['test-data-protection', 'environment-separation']],
  ['delivery', ['PO', 'Demo environment', 'Acceptance'], ['acceptance-test']],
  ['input', ['Marketing', 'Newsletter form', 'customer data'], ['privacy-review']],
  ['input', ['DSB', 'DSGVO-Anfrage', 'Kundendaten'], ['privacy-review']],
  ['operations', ['DBA', 'PostgreSQL', 'nightly dump'], ['backup-restore']],
  ['operations', ['Ops', 'Kibana', 'Logs'], ['structured-logging', 'log-privacy']],
  ['operations', ['Grafana', 'Dashboard'], ['monitoring', 'alerting']],
  ['operations', ['Support', 'Hotline', 'Störungsmeldung'], ['incident-response']],
  ['operations', ['Devs', 'Post-mortem of incidents', 'Report'], ['incident-response']],
  ['delivery', ['Platform team', 'Terraform apply', 'Infrastructure'], ['iac-scan']],
  ['development', ['Dev', 'Login mit SSO', 'OAuth-Flow'], ['strong-authentication']],
  ['development', ['Payment service', 'Stripe integration', 'Checkout'], ['threat-modeling', 'encryption']],
  ['development', ['Vault', '.env file', 'API keys'], ['secrets-management', 'secret-scanning']],
  [null, ['Docker', 'Image'], ['container-scan']],
])('[A46] in %s, %j asks for %j among the first three', (phase, texts, ids) => {
  expect(best(phase, texts)).toEqual(expect.arrayContaining(ids))
})

it('[A46] falls back on what usually stands in the phase, in its order, when the words say nothing', () => {
  for (const phase of PHASES) expect(best(phase, ['Xyz', 'Foo'])).toEqual(USUAL_CONTROLS[phase].slice(0, 3))
  expect(best(null, [])).toEqual(['risk-profiling', 'threat-modeling', 'code-review'])
})

it('[A46] leaves out what is there already, and fills up with the usual ones of the phase', () => {
  const taken = ['container-scan', 'dependency-scan']
  expect(best('delivery', ['Docker image'], taken)).not.toEqual(expect.arrayContaining(['container-scan']))
  expect(suggestForStep({ texts: ['Docker image'], phase: 'delivery', taken, limit: 6 })).toHaveLength(6)
})

it('[A46] does not depend on the order of the notes', () => {
  const texts = ['Agentur', 'Mail', 'Docker image', 'Deploy']
  expect(best('delivery', texts.toReversed())).toEqual(best('delivery', texts))
})

it('[A46] speaks of entries of the catalogue only', () => {
  const known = new Set(CATALOGUE.map(({ id }) => id))
  for (const { suggest } of STEP_TOPICS) for (const id of suggest) expect(known).toContain(id)
})
