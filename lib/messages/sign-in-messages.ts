import { brand } from '@/lib/brand'
import { formatTime } from '@/lib/i18n/format'
import type { MessageKind } from '@/lib/messages/kind'

/** Sent after a sign-in from a browser that this user has not used before. The subject is the name of the device. */
export const newSignIn = {
  isOptional: false,
  needsAccount: false,
  write: ({ display, subject, happenedAt }) => ({
    subject: `New sign-in to ${brand.name}`,
    preview: `From ${subject || 'an unknown device'}. Was it you?`,
    title: 'New sign-in to your account',
    paragraphs: [
      `Somebody signed in to your account with ${subject ? `${subject}, ` : ''}a browser that we haven’t seen before. If it was you, there is nothing to do.`,
      'If it wasn’t you, sign out that device now and change the password of your e-mail account.',
    ],
    facts: [
      ['Device', subject || 'Unknown'],
      ['Time', formatTime(happenedAt, display)],
    ],
    button: { label: 'See your devices', path: '/profile' },
  }),
} satisfies MessageKind

/** Sent to the former address of a user who deleted their account here. */
export const accountDeleted = {
  isOptional: false,
  needsAccount: false,
  write: ({ display, happenedAt }) => ({
    subject: `Your ${brand.name} account is deleted`,
    preview: 'Your profile and your sign-in are gone.',
    title: 'Your account is deleted',
    paragraphs: [
      'We deleted your profile, your sign-in and everything else that we stored here about you.',
      `Plans that you bought are not canceled by this. If you still have one or didn’t ask for this, write to ${brand.supportEmail}.`,
    ],
    facts: [['Deleted on', formatTime(happenedAt, display)]],
    button: null,
  }),
} satisfies MessageKind
