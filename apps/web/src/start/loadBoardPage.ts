let hasFailed = false

/** The board's code, a part of its own: the start page does not wait for the wall. */
export async function loadBoardPage() {
  try {
    return await import('../board/BoardPage.tsx')
  } catch (error) {
    hasFailed = true
    throw error
  }
}

/**
 * The same at a board's address. What a browser could not load once it does not ask for again while the page lives, and
 * elsewhere on this page the code may have been asked for while the server was away: then the page is loaded anew.
 */
export async function loadBoardPageHere(): ReturnType<typeof loadBoardPage> {
  if (!hasFailed) return loadBoardPage()
  window.location.reload()
  return new Promise(() => {})
}
