/** A part of the app that a partner may not want, or wants to replace. */
export type Part = {
  /** What is deleted: files and folders. Lines in other files are marked with `optional: <name>`. */
  paths: string[]
  /** A folder whose files then replace those of the app. */
  replacement?: string
  /** The name of the deleted workspace, which is then installed as a package. */
  published?: string
  /** Arguments for Playwright; by default, the core journeys run. */
  journeys?: string[]
}

/** The optional parts by name. docs/customizing.md describes them. */
export const parts: Record<string, Part> = {
  charts: {
    paths: [
      'app/(account)/subscriptions/[subscription]/daily-usage.tsx',
      'components/subscriptions/usage-chart.tsx',
      'components/subscriptions/usage-days.ts',
      'components/subscriptions/usage-days.test.ts',
      'lib/account/find-daily-usage.ts',
      'lib/account/find-daily-usage.test.ts',
    ],
  },
  invoices: {
    paths: [
      'app/(account)/invoices',
      'components/payments/invoices.test.tsx',
      'components/payments/invoices.tsx',
      'e2e/billing.spec.ts',
      'lib/account/find-invoice-file.ts',
    ],
  },
  messages: {
    paths: [
      'app/(account)/messages',
      'app/(account)/profile/emails-section.tsx',
      'app/api/email-choices',
      'app/email-choices',
      'app/emails',
      'components/messages',
      'components/profile/email-choices.tsx',
      'e2e/account-messages.spec.ts',
      'e2e/messages.spec.ts',
      'e2e/payment-messages.spec.ts',
      'e2e/plan-messages.spec.ts',
      'e2e/porting-messages.spec.ts',
      'e2e/emails.spec.ts',
      'lib/messages',
      'lib/testing/sample-messages.ts',
    ],
  },
  native: {
    paths: [
      'app/api/connect-sessions',
      'docs/native.md',
      'e2e/native.spec.ts',
      'e2e/native-refusals.spec.ts',
    ],
  },
  sandbox: {
    paths: ['sandbox'],
    published: 'connect-sandbox',
  },
  telemetry: {
    paths: ['lib/telemetry', 'e2e/resilience/collector.ts', 'e2e/resilience/telemetry.spec.ts'],
  },
  'own-sign-in': {
    paths: [
      'app/api/auth',
      'app/sign-in',
      'components/auth',
      ...[
        'adapter',
        'call-auth',
        'callbacks',
        'device',
        'email-codes',
        'email-links',
        'known-devices',
        'next-auth',
        'providers',
        'sign-in-attempts',
        'sign-in-by-code',
        'start-sign-in',
      ].map((file) => `lib/auth/${file}.ts`),
    ],
    replacement: 'docs/examples/own-sign-in',
    journeys: [
      'e2e/own-sign-in.spec.ts',
      'e2e/intents/cancel-subscription.spec.ts',
      'e2e/intents/view-subscription.spec.ts',
      '--grep',
      ', done:|our login|a token',
    ],
  },
}
