import { editLargeWall } from './analyzer/editLargeWall.ts'
import { matchTexts } from './analyzer/matchTexts.ts'
import { measureAnalysis } from './analyzer/measureAnalysis.ts'
import { recogniseSteps } from './analyzer/recogniseSteps.ts'
import type { Benchmark } from './benchmark.ts'

/** Whether findings can follow every key that somebody presses, and whether the steps are those that the team meant. */
export const analyzer: Benchmark = {
  name: 'analyzer',
  about:
    'analysis of 300, 2,000 and 10,000 notes, whole and after one edit; texts; steps of messy walls; typing and dragging',
  run: async (context) => {
    measureAnalysis(context)
    matchTexts(context)
    recogniseSteps(context)
    await editLargeWall(context)
  },
}
