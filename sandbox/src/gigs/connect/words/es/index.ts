import { checkout } from './checkout'
import { page } from './page'
import { plans } from './plans'
import { porting } from './porting'

export const es = { ...page, ...checkout, ...plans, ...porting }
