import { AppError } from '@pathwall/domain'
import type { Redirect, SignIn } from '../signIn/createSignIn.ts'
import { HttpProblem, toProblem } from './problem.ts'
import type { RouteAnswer, RouteRequest } from './route.ts'

/** Sends a browser on its way through signing in. People see these addresses, so what goes wrong is a page for them. */
export async function signInAnswer(
  { request, services }: RouteRequest,
  step: (signIn: SignIn) => Promise<Redirect>,
): Promise<RouteAnswer> {
  if (services.signIn === undefined)
    throw new HttpProblem(404, 'route/not-found', 'Nobody can sign in on this server: it has no provider for that.')
  try {
    const { location, cookies } = await step(services.signIn)
    return { status: 303, body: '', headers: { location, 'set-cookie': cookies } }
  } catch (error) {
    if (!(error instanceof AppError) || request.headers.accept?.includes('text/html') !== true) throw error
    const { status } = toProblem(error)
    const language = /^de\b/i.test(request.headers['accept-language'] ?? '') ? 'de' : 'en'
    const page = pageOf(error.code === 'access/sign-in-unavailable' ? 'unavailable' : 'failed', language)
    return { status, body: page, headers: { 'content-type': 'text/html; charset=utf-8' } }
  }
}

const WORDS = {
  en: {
    again: 'Try again',
    home: 'Go to the start page',
    failed: [
      'Signing in did not work',
      'It took too long, was begun in another window, or was refused. Nothing was changed.',
    ],
    unavailable: [
      'Nobody can sign in at the moment',
      'The sign-in service cannot be reached. Your boards are safe; try again in a minute.',
    ],
  },
  de: {
    again: 'Noch einmal versuchen',
    home: 'Zur Startseite',
    failed: [
      'Die Anmeldung hat nicht geklappt',
      'Sie hat zu lange gedauert, wurde in einem anderen Fenster begonnen oder abgelehnt. Nichts wurde verändert.',
    ],
    unavailable: [
      'Anmelden geht gerade nicht',
      'Der Anmeldedienst ist nicht erreichbar. Deine Boards sind sicher; versuche es in einer Minute noch einmal.',
    ],
  },
} as const

/** Nothing of the request is in it. */
function pageOf(reason: 'failed' | 'unavailable', language: 'en' | 'de'): string {
  const words = WORDS[language]
  const [title, advice] = words[reason]
  return `<!doctype html>
<html lang="${language}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${title} - Pathwall</title>
<style>body{font:1rem/1.5 system-ui;max-width:36rem;margin:15vh auto;padding:0 1rem;color-scheme:light dark}</style>
<h1>${title}</h1>
<p>${advice}</p>
<p><a href="/auth/login">${words.again}</a> · <a href="/">${words.home}</a></p>
</html>
`
}
