import { deviceName } from '@/lib/i18n/device-name'
import { formatTime } from '@/lib/i18n/format'
import type { MessageKind } from '@/lib/messages/kind'

/** Sent after a sign-in from a browser that this user has not used before. The subject is the name of the device. */
export const newSignIn = {
  isOptional: false,
  needsAccount: false,
  write: ({ display, t, subject: stored, happenedAt }) => {
    const device = deviceName(stored, t)
    return {
      subject: t('emails.newSignIn.subject'),
      preview: device
        ? t('emails.newSignIn.preview', { device })
        : t('emails.newSignIn.previewUnknown'),
      title: t('emails.newSignIn.title'),
      paragraphs: [
        device ? t('emails.newSignIn.text', { device }) : t('emails.newSignIn.textUnknown'),
        t('emails.newSignIn.advice'),
      ],
      facts: [
        [t('emails.facts.device'), device || t('emails.facts.unknownDevice')],
        [t('emails.facts.time'), formatTime(happenedAt, display)],
      ],
      button: { label: t('emails.buttons.seeDevices'), path: '/profile' },
    }
  },
} satisfies MessageKind

/** Sent to the former address of a user who deleted their account here. The subject is the locale of the user. */
export const accountDeleted = {
  isOptional: false,
  needsAccount: false,
  write: ({ display, t, happenedAt }) => ({
    subject: t('emails.accountDeleted.subject'),
    preview: t('emails.accountDeleted.preview'),
    title: t('emails.accountDeleted.title'),
    paragraphs: [t('emails.accountDeleted.text'), t('emails.accountDeleted.plans')],
    facts: [[t('emails.facts.deletedOn'), formatTime(happenedAt, display)]],
    button: null,
  }),
} satisfies MessageKind
