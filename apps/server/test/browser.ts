/** As much of a browser as signing in needs: it keeps cookies for each host and follows where it is sent. */
export class Browser {
  private readonly cookies = new Map<string, Map<string, string>>()
  /** Every address it was at, oldest first. */
  readonly visited: string[] = []
  /** Every `Set-Cookie` it was sent. */
  readonly setCookies: string[] = []

  cookiesFor(url: string): string {
    const jar = this.cookies.get(new URL(url).host)
    return [...(jar ?? [])].map(([name, value]) => `${name}=${value}`).join('; ')
  }

  setCookie(url: string, name: string, value: string): void {
    const { host } = new URL(url)
    this.cookies.set(host, (this.cookies.get(host) ?? new Map<string, string>()).set(name, value))
  }

  /** One request, without following. */
  async request(url: string, init: RequestInit = {}): Promise<Response> {
    this.visited.push(url)
    const cookie = this.cookiesFor(url)
    const headers = { accept: 'text/html', ...(cookie === '' ? {} : { cookie }), ...(init.headers as object) }
    const response = await fetch(url, { ...init, headers, redirect: 'manual' })
    for (const line of response.headers.getSetCookie()) this.keep(url, line)
    return response
  }

  /** Follows redirects, up to the first address for which `stopAt` says so. */
  async open(url: string, stopAt: (url: string) => boolean = () => false, init?: RequestInit): Promise<Response> {
    let response = await this.request(url, init)
    let at = url
    while (response.headers.has('location')) {
      at = new URL(response.headers.get('location') ?? '', at).href
      if (stopAt(at)) return response
      response = await this.request(at)
    }
    return response
  }

  /** Goes through the provider's own pages as somebody of this name, up to the address that `stopAt` knows. */
  async signIn(startAt: string, login: string, stopAt: (url: string) => boolean = () => false): Promise<Response> {
    let response = await this.open(startAt, stopAt)
    for (let page = 0; page < 5 && !response.headers.has('location'); page++) {
      const html = await response.clone().text()
      const action = /<form[^>]* action="([^"]+)"/.exec(html)?.[1]
      const prompt = /name="prompt" value="([^"]+)"/.exec(html)?.[1]
      if (action === undefined || prompt === undefined) return response
      const at = new URL(action, this.visited.at(-1)).href
      response = await this.open(at, stopAt, {
        method: 'POST',
        body: new URLSearchParams({ prompt, login, password: 'any' }),
      })
    }
    return response
  }

  private keep(url: string, line: string): void {
    this.setCookies.push(line)
    const [pair = '', ...attributes] = line.split(';').map((part) => part.trim())
    const at = pair.indexOf('=')
    const name = pair.slice(0, at)
    const isGone = attributes.some((attribute) => /^max-age=0$|^expires=Thu, 01 Jan 1970/i.test(attribute))
    if (isGone) this.cookies.get(new URL(url).host)?.delete(name)
    else this.setCookie(url, name, pair.slice(at + 1))
  }
}
