/** Returns a signal that aborts at Ctrl-C, when the terminal closes, or at SIGTERM. Only the first one counts. */
export function untilStopped() {
  const controller = new AbortController()
  const reason = new Error('Stopped.')
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(name, () => controller.abort(reason))
  }
  return { signal: controller.signal, isStopped: (error: unknown) => error === reason }
}
