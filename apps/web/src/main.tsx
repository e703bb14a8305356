import '@fontsource-variable/inter/wght.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { Route, Switch } from 'wouter'
import { useLanguage } from './messages/messages.ts'
import { returnFromSignIn } from './session/signIn.ts'
import { BoardRoute } from './start/BoardRoute.tsx'
import { NotFoundPage } from './start/NotFoundPage.tsx'
import { StartPage } from './start/StartPage.tsx'
import { answerTldrawPing } from './start/answerTldrawPing.ts'
import { keepAppOffline } from './start/keepAppOffline.ts'
import './ui/base.css'
import { ErrorBoundary } from './ui/ErrorBoundary.tsx'
import { LiveRegion } from './ui/LiveRegion.tsx'
import './ui/tokens.css'
import { followViewSettings } from './ui/viewSettings.ts'

/** The pages. Renders again, whole, when the language changes. */
function App() {
  useLanguage()
  return (
    <ErrorBoundary>
      <Switch>
        <Route path="/">
          <StartPage />
        </Route>
        <Route path="/b/:boardId">{({ boardId }) => <BoardRoute boardId={boardId} />}</Route>
        <Route>
          <NotFoundPage />
        </Route>
      </Switch>
      <LiveRegion />
    </ErrorBoundary>
  )
}

const root = document.getElementById('root')
if (root === null) throw new Error('The page has no element for the app')
returnFromSignIn()
followViewSettings()
answerTldrawPing(window)
keepAppOffline()
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
)
