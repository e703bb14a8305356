import type { Sketch } from '@pathwall/analyzer'
import { toTable } from './markdown.ts'

/** A map in a few words as a table of its steps, and lines for all else that it has. */
export function sketchTable(sketch: Sketch): string {
  const { steps = {}, flows = [], controls = [], roster = [], decisions = [], asOf } = sketch
  const rows = Object.entries(steps).map(([name, step]) => [
    name,
    step.phase ?? 'none',
    listed(step.people),
    listed(step.media),
    listed(step.deliverables),
    listed(step.controls),
  ])
  const lines = [
    ...(flows.length === 0 ? [] : [`Arrows: ${flows.map((flow) => flow.replaceAll('>', '→')).join(', ')}.`]),
    ...controls.map(({ text, phase, covers = [] }) => {
      const place = phase === undefined ? 'in no phase' : `in ${phase}`
      const use = covers.length === 0 ? 'at no step' : `with arrows to ${covers.join(', ')}`
      return `Control ${listed([text])} ${place}, ${use}.`
    }),
    ...(roster.length === 0
      ? []
      : [`In the session: ${roster.map(({ name, role }) => (role === '' ? name : `${name} (${role})`)).join(', ')}.`]),
    ...decisions.map(({ step, rule, decision = 'accept', ...facts }) => {
      const said = Object.entries(facts).map(([field, value]) => `${field} ${value}`)
      return `Decision about ${rule === undefined ? 'the step' : `${rule} at`} ${step}: ${[decision, ...said].join(', ')}.`
    }),
    ...(asOf === undefined ? [] : [`True on ${asOf}.`]),
  ]
  const table = rows.length === 0 ? '' : toTable(['step', 'phase', 'people', 'media', 'deliverables', 'controls'], rows)
  return [table, lines.join('<br>')].filter((part) => part !== '').join('\n\n') || 'An empty map.'
}

/** Texts as they stand on notes; a blank note is seen, too. */
function listed(texts: readonly string[] = []): string {
  return texts.map((text) => (text.trim() === '' ? '(blank)' : `“${text.replace(/\s+/g, ' ')}”`)).join(', ')
}
