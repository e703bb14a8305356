import { useValue, type Editor } from 'tldraw'
import { isPhase } from '../wallShapes.ts'

/** Ids of the wall's phases; renders again only when they change. */
export function usePhaseIds(editor: Editor): string[] {
  const ids = useValue(
    'phases',
    () =>
      editor
        .getCurrentPageShapes()
        .filter(isPhase)
        .map(({ id }) => id)
        .join(' '),
    [editor],
  )
  return ids === '' ? [] : ids.split(' ')
}
