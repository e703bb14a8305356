// Ends with 0 when the server in this container answers. For HEALTHCHECK, which has no curl.
const response = await fetch(`http://127.0.0.1:${process.env.PORT ?? 4400}/healthz`, {
  signal: AbortSignal.timeout(4_000),
}).catch((error) => ({ ok: false, status: error.message }))
if (!response.ok) console.error(response.status)
process.exitCode = response.ok ? 0 : 1
