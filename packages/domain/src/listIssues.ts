import type { Issue } from './result.ts'

const MOST_ISSUES = 10

/** The first issues for a person to read, one a line with its place, and how many more there are. */
export function listIssues(issues: readonly Issue[]): string {
  const lines = issues.slice(0, MOST_ISSUES).map(({ path, message }) => `  ${path === '' ? '' : `${path}: `}${message}`)
  const left = issues.length - lines.length
  return [...lines, ...(left > 0 ? [`  … and ${left} more`] : [])].join('\n')
}
