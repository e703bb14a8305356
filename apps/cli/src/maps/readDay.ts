import { AppError, readSession, type PathMap } from '@pathwall/domain'
import type { CommandRun } from '../command.ts'

/** The day of the judgement: as said, else that on which the map was true, else today. @throws AppError `input/invalid` */
export function readDay({ options, now }: Pick<CommandRun, 'options' | 'now'>, map: PathMap): string {
  const said = options['as-of']
  if (said === undefined) return readSession(map).asOf ?? now.toISOString().slice(0, 10)
  const day = String(said)
  const time = /^\d{4}-\d{2}-\d{2}$/.test(day) ? Date.parse(`${day}T00:00:00Z`) : Number.NaN
  // The 31st of February would become another day.
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== day)
    throw new AppError('input/invalid', `--as-of ${day}: say a day as 2026-11-21.`)
  return day
}
