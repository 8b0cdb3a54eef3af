import { account } from '@/lib/i18n/catalogs/es/account'
import { brand } from '@/lib/i18n/catalogs/es/brand'
import { connect } from '@/lib/i18n/catalogs/es/connect'
import { emails } from '@/lib/i18n/catalogs/es/emails'
import { errors } from '@/lib/i18n/catalogs/es/errors'
import { format } from '@/lib/i18n/catalogs/es/format'
import { help } from '@/lib/i18n/catalogs/es/help'
import { intents } from '@/lib/i18n/catalogs/es/intents'
import { landing } from '@/lib/i18n/catalogs/es/landing'
import { layout } from '@/lib/i18n/catalogs/es/layout'
import { messageCenter } from '@/lib/i18n/catalogs/es/message-center'
import { order } from '@/lib/i18n/catalogs/es/order'
import { outcomes } from '@/lib/i18n/catalogs/es/outcomes'
import { payments } from '@/lib/i18n/catalogs/es/payments'
import { planChoice } from '@/lib/i18n/catalogs/es/plan-choice'
import { plans } from '@/lib/i18n/catalogs/es/plans'
import { porting } from '@/lib/i18n/catalogs/es/porting'
import { profile } from '@/lib/i18n/catalogs/es/profile'
import { refusals } from '@/lib/i18n/catalogs/es/refusals'
import { signIn } from '@/lib/i18n/catalogs/es/sign-in'
import { subscriptions } from '@/lib/i18n/catalogs/es/subscriptions'
import { ui } from '@/lib/i18n/catalogs/es/ui'

export const es = {
  account,
  brand,
  connect,
  emails,
  errors,
  format,
  help,
  intents,
  landing,
  layout,
  messageCenter,
  order,
  outcomes,
  payments,
  planChoice,
  plans,
  porting,
  profile,
  refusals,
  signIn,
  subscriptions,
  ui,
}
