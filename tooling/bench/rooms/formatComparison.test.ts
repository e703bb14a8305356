import { expect, it } from 'vitest'
import { formatComparison } from './formatComparison.ts'

it('shows medians, and behind those of the others how ours compares, round by round', () => {
  const table = formatComparison(
    ['ours', 'theirs', 'third'],
    [
      { name: 'CPU', unit: 'us', rounds: [[2, 40, 3], [4, 80, 6], []] },
      { name: 'unseen', unit: 'edits', rounds: [[0], [0], [120]] },
    ],
  )
  expect(table.split('\n')).toEqual([
    '                  ours     theirs        third',
    '  CPU, us            3   6 (0.50)            -',
    '  unseen, edits      0          0   120 (0.00)',
  ])
})
