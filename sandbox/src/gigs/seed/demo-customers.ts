/** People to try the app with; `scenario` null is someone whom Gigs does not know yet. */
export const demoCustomers = [
  { email: 'maya@example.com', name: 'Maya Torres', scenario: 'active' },
  { email: 'jonas@example.com', name: 'Jonas Weber', scenario: 'three-active' },
  { email: 'priya@example.com', name: 'Priya Shah', scenario: 'canceled' },
  { email: 'liam@example.com', name: 'Liam Walsh', scenario: 'payment-to-confirm' },
  { email: 'sofia@example.com', name: 'Sofia Rossi', scenario: 'porting-information-required' },
  { email: 'noah@example.com', name: 'Noah Kim', scenario: 'empty' },
  { email: 'olivia@example.com', name: 'Olivia Brooks', scenario: 'one-time' },
  { email: 'ines@example.com', name: 'Ines Duarte', scenario: 'esim-ready' },
  { email: 'emma@example.com', name: 'Emma Clarke', scenario: 'new' },
] as const
