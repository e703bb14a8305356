import { CATALOGUE, type CatalogueControl } from '@pathwall/catalog'
import { PHASES } from '@pathwall/domain'
import type { Generator } from './generator.ts'
import { GENERATED, toPage, toTable } from './markdown.ts'

const HEADINGS = {
  input: 'Input',
  refinement: 'Refinement',
  development: 'Development',
  delivery: 'Delivery',
  operations: 'Operations',
  cross: 'Anywhere',
} as const

/** Every control that Pathwall knows, and by which words it recognises it. */
export const cataloguePage: Generator = {
  file: 'docs/catalogue.md',
  generate: () =>
    toPage([
      GENERATED,
      '# Catalogue of controls',
      `The ${CATALOGUE.length} kinds of security controls that Pathwall recognises in what people write: phrases in English and German, and products. Case, umlauts, hyphens, word forms and small slips do not matter; … stands for up to two other words. *Weak* phrases count on control notes only, and only where none of the *not with* phrases stands. On media and deliverables only the phrases *on other notes* name a control. Phrases that several controls *share* are told apart by the phase of the note.`,
      'That a control answers to a framework id is our judgement. Try a text with [`pathwall match`](cli.md#match); add words and controls of your own in [`pathwall.config.json`](cli.md#a-teams-own-rules).',
      ...[...PHASES, 'cross' as const].flatMap((phase) => [
        `## ${HEADINGS[phase]}`,
        ...CATALOGUE.filter((entry) => entry.phase === phase).map(toEntry),
      ]),
    ]),
}

function toEntry({
  id,
  title,
  summary,
  alsoIn,
  automation,
  csfFunctions,
  stride,
  cia,
  frameworks,
  match,
}: CatalogueControl): string {
  const { en, de, tools, weak, exclude, generic, practices = [] } = match
  const dsomm = frameworks.dsomm.map(({ name, level }) => `${name} (level ${level})`)
  const rows: [string, readonly string[]][] = [
    ['In German', [title.de]],
    ['Also in', alsoIn],
    ['Done', [automation]],
    ['English', en],
    ['German', de],
    ['Tools', tools],
    ['Weak', weak],
    ['Not with', exclude],
    ['Shared', generic],
    ['On other notes', practices],
    ['NIST CSF 2.0', [...csfFunctions, ...frameworks.nistCsf2]],
    ['NIST SSDF 1.1', frameworks.nistSsdf11],
    ['OWASP SAMM 2', frameworks.owaspSamm2],
    ['OWASP DSOMM', dsomm],
    ['OWASP CI/CD Top 10', frameworks.cicdTop10],
    ['SLSA 1.2', frameworks.slsa12],
    ['STRIDE', stride],
    ['Protects', cia],
  ]
  const facts = rows.filter(([, values]) => values.length > 0).map(([name, values]) => [name, values.join(', ')])
  return [`<a id="${id}"></a>`, `### ${title.en}`, `\`${id}\`: ${summary.en}`, toTable(['', ''], facts)].join('\n\n')
}
