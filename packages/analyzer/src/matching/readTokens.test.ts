import { expect, it } from 'vitest'
import { readTokens } from './readTokens.ts'

const shown = (text: string): string =>
  readTokens(text)
    .map(
      ({ word, border, isJoined }) =>
        `${{ none: '', list: '; ', aside: '( ', line: '/ ' }[border]}${isJoined ? '+' : ''}${word}`,
    )
    .join(' ')

it.each([
  ['Code Review, kein SAST', 'code review ; kein sast'],
  ['Pentest (geplant Q3), WAF', 'pentest ( geplant q3 ; waf'],
  ['Pentest – not yet', 'pentest ( not yet'],
  ['pentest - todo', 'pentest ( todo'],
  ['SAST: nein', 'sast ( nein'],
  ['code-review, 2,5 h', 'code review ; 2 5 h'],
  ['unit/integration', 'unit +integration'],
  ['Build / Test', 'build ; +test'],
  ['unit + e2e & load', 'unit ; +e2e ; +load'],
  ['zentr. Logging. Danach nix', 'zentr logging ; danach nix'],
  ['Logging, aber kein Alarm', 'logging ; aber kein alarm'],
  ['Rückfall\nPlan', 'rueckfall / plan'],
  ['Canary 5% → 25%', 'canary 5 ( 25'],
])('cuts %j as %s', (text, expected) => {
  expect(shown(text)).toBe(expected)
})

it.each([
  ['Monitoring ??', 'monitoring ?'],
  ['Backup? ja', 'backup ja'],
  ['(wer?)', 'wer ?'],
  ['?', '?'],
  ['https://wiki.example.org/?q=1', '+wiki example org +q 1'],
  ['https://wiki.example.org/?q=1&r', '+wiki example org +q 1 ; +r'],
])('knows whether %j asks', (text, expected) => {
  expect(shown(text)).toBe(expected)
})

it.each([
  ['[ ] SBOM', 'todo ( sbom'],
  ['[x] SBOM', 'sbom'],
  ['SBOM ✗', 'sbom ( not yet'],
  ['❌ Pentest', 'kein pentest'],
  ['✅ Pentest ❓', 'pentest ?'],
  ['MFA ✅, RBAC ❌', 'mfa ; rbac ( not yet'],
  ['[x] MFA [ ] RBAC', 'mfa ; todo rbac'],
  ['MFA, RBAC ❌\nSSO ✅', 'mfa ; rbac ( not yet / sso'],
])('spells out the signs in %j', (text, expected) => {
  expect(shown(text)).toBe(expected)
})
