export const porting = {} as const
