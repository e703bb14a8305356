/**
 * What the page may do, and what others may do with it; goes on every answer. The app and its data come from this server
 * alone. Styles may be inline because tldraw sets them on elements, scripts may not. A board's token is in its address's
 * fragment; no referrer leaves all the same.
 */
export function securityHeaders(host: string | undefined): Readonly<Record<string, string>> {
  return { ...FIXED_HEADERS, 'content-security-policy': contentSecurityPolicy(host) }
}

/** Browsers differ in whether 'self' covers a WebSocket, so the page's own host is named. */
function contentSecurityPolicy(host: string | undefined): string {
  const sockets = host === undefined ? '' : ` ws://${host} wss://${host}`
  return [
    "default-src 'self'",
    "script-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    `connect-src 'self' data: blob:${sockets}`,
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ')
}

const FIXED_HEADERS = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=()',
  'x-frame-options': 'DENY',
}
