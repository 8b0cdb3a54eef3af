import { account } from '@/lib/i18n/catalogs/de/account'
import { brand } from '@/lib/i18n/catalogs/de/brand'
import { connect } from '@/lib/i18n/catalogs/de/connect'
import { emails } from '@/lib/i18n/catalogs/de/emails'
import { errors } from '@/lib/i18n/catalogs/de/errors'
import { format } from '@/lib/i18n/catalogs/de/format'
import { help } from '@/lib/i18n/catalogs/de/help'
import { intents } from '@/lib/i18n/catalogs/de/intents'
import { landing } from '@/lib/i18n/catalogs/de/landing'
import { layout } from '@/lib/i18n/catalogs/de/layout'
import { messageCenter } from '@/lib/i18n/catalogs/de/message-center'
import { order } from '@/lib/i18n/catalogs/de/order'
import { outcomes } from '@/lib/i18n/catalogs/de/outcomes'
import { payments } from '@/lib/i18n/catalogs/de/payments'
import { planChoice } from '@/lib/i18n/catalogs/de/plan-choice'
import { plans } from '@/lib/i18n/catalogs/de/plans'
import { porting } from '@/lib/i18n/catalogs/de/porting'
import { profile } from '@/lib/i18n/catalogs/de/profile'
import { refusals } from '@/lib/i18n/catalogs/de/refusals'
import { signIn } from '@/lib/i18n/catalogs/de/sign-in'
import { subscriptions } from '@/lib/i18n/catalogs/de/subscriptions'
import { ui } from '@/lib/i18n/catalogs/de/ui'

export const de = {
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
