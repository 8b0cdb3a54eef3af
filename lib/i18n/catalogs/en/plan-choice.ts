export const planChoice = {} as const
