const TLS: Readonly<Record<string, string>> = {
  CERT_HAS_EXPIRED: 'its certificate has expired. Renew it on the server.',
  ERR_TLS_CERT_ALTNAME_INVALID: 'its certificate is for another name. Use the name for which it was issued.',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'its certificate is signed by itself.',
  SELF_SIGNED_CERT_IN_CHAIN: 'its certificate comes from an authority that this machine does not know.',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'its certificate comes from an authority that this machine does not know.',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'its certificate comes from an authority that this machine does not know.',
}
const OWN_AUTHORITY = ' If it is an authority of your own, set NODE_EXTRA_CA_CERTS to the file of its certificate.'

const NETWORK: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'nothing listens there. Is the server running?',
  ENOTFOUND: 'there is no such name. Is the address right?',
  EAI_AGAIN: 'the name cannot be looked up now. Is the network there?',
  ECONNRESET: 'the connection was cut.',
  UND_ERR_SOCKET: 'the connection was cut.',
  ETIMEDOUT: 'it does not answer.',
  UND_ERR_CONNECT_TIMEOUT: 'it does not answer.',
  EPROTO: 'it does not speak TLS there. Is it http:// instead of https://?',
  ERR_SSL_WRONG_VERSION_NUMBER: 'it does not speak TLS there. Is it http:// instead of https://?',
  ERR_SSL_PACKET_LENGTH_TOO_LONG: 'it does not speak TLS there. Is it http:// instead of https://?',
}

/** Why a server could not be asked, in one sentence, with what to do about it. Never contains a header. */
export function describeFetchError(error: unknown, host: string): string {
  if (error instanceof Error && error.name === 'TimeoutError')
    return `${host} cannot be asked: it took too long to answer.`
  const codes = codesOf(error)
  const tls = codes.find((code) => code in TLS)
  if (tls !== undefined) {
    const own = /SELF_SIGNED|UNABLE_TO/.test(tls) ? OWN_AUTHORITY : ''
    return `${host} is not trusted: ${TLS[tls]}${own}`
  }
  const network = codes.find((code) => code in NETWORK)
  if (network !== undefined) return `${host} cannot be asked: ${NETWORK[network]}`
  return `${host} cannot be asked${codes.length === 0 ? '' : ` (${codes.join(', ')})`}.`
}

/** Codes of an error and of what caused it; several addresses of one name fail together. */
function codesOf(error: unknown, depth = 0): string[] {
  if (!(error instanceof Error) || depth > 4) return []
  const { code } = error as NodeJS.ErrnoException
  const inner = error instanceof AggregateError ? error.errors : [error.cause]
  return [...(typeof code === 'string' ? [code] : []), ...inner.flatMap((cause) => codesOf(cause, depth + 1))]
}
