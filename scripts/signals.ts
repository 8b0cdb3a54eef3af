/** Ctrl-C, a closed terminal or a polite kill, as one signal that aborts. More of them change nothing. */
export function untilStopped() {
  const controller = new AbortController()
  const reason = new Error('Stopped.')
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(name, () => controller.abort(reason))
  }
  return { signal: controller.signal, isStopped: (error: unknown) => error === reason }
}
