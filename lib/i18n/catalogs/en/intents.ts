export const intents = {} as const
