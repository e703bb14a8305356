/** The board's code, a part of its own: the start page does not wait for the wall. */
export function loadBoardPage() {
  return import('../board/BoardPage.tsx')
}
