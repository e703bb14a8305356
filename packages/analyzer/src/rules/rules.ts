import { onlyPlannedControl } from './onlyPlannedControl.ts'
import type { Rule } from './rule.ts'
import { stepWithoutControl } from './stepWithoutControl.ts'

/** All rules, by id. A new rule is a file, its test and a line here. */
export const RULES: readonly Rule[] = [stepWithoutControl, onlyPlannedControl]
