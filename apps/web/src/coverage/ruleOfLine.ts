/** The rule that speaks when no control answers to such a line of the dashboard; undefined: none does. */
export function ruleOfLine(id: string): string | undefined {
  const [group, name] = id.split(' ')
  if (group === 'stride') return 'BAL-05'
  // That nothing steers is no finding.
  return group === 'csf' && name !== 'govern' ? 'BAL-03' : undefined
}
