import { load } from './load.js'

export const { createSandbox } = await load('index')
