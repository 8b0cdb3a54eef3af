/** Returns the placeholder of texts that say when to try again: the minutes of a waiting time, rounded up. */
export const inMinutes = (seconds: number) => ({ minutes: Math.ceil(seconds / 60) })
