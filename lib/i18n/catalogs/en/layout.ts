/** The header and the footer of all pages, and what search engines and previews show. */
export const layout = {
  skipToContent: 'Skip to content',
  main: 'Main',
  footer: 'Footer',
  overview: 'Overview',
  plans: 'Plans',
  payments: 'Payments',
  profile: 'Profile',
  help: 'Help',
  signIn: 'Sign in',
  signOut: 'Sign out',
  signingOut: 'Signing out…',
  language: 'Language',
  siteTitle: '{name}: {tagline}',
  siteDescription: '{tagline}. Choose a plan, pay securely and look after it in one place.',
} as const
