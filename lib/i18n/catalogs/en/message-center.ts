export const messageCenter = {} as const
