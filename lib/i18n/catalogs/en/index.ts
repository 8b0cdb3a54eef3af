import { account } from '@/lib/i18n/catalogs/en/account'
import { brand } from '@/lib/i18n/catalogs/en/brand'
import { connect } from '@/lib/i18n/catalogs/en/connect'
import { emails } from '@/lib/i18n/catalogs/en/emails'
import { errors } from '@/lib/i18n/catalogs/en/errors'
import { format } from '@/lib/i18n/catalogs/en/format'
import { help } from '@/lib/i18n/catalogs/en/help'
import { intents } from '@/lib/i18n/catalogs/en/intents'
import { landing } from '@/lib/i18n/catalogs/en/landing'
import { layout } from '@/lib/i18n/catalogs/en/layout'
import { messageCenter } from '@/lib/i18n/catalogs/en/message-center'
import { order } from '@/lib/i18n/catalogs/en/order'
import { outcomes } from '@/lib/i18n/catalogs/en/outcomes'
import { payments } from '@/lib/i18n/catalogs/en/payments'
import { planChoice } from '@/lib/i18n/catalogs/en/plan-choice'
import { plans } from '@/lib/i18n/catalogs/en/plans'
import { porting } from '@/lib/i18n/catalogs/en/porting'
import { profile } from '@/lib/i18n/catalogs/en/profile'
import { refusals } from '@/lib/i18n/catalogs/en/refusals'
import { signIn } from '@/lib/i18n/catalogs/en/sign-in'
import { subscriptions } from '@/lib/i18n/catalogs/en/subscriptions'
import { ui } from '@/lib/i18n/catalogs/en/ui'

export const en = {
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
