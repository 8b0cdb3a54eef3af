import { sendLink, startOpenId } from '@/app/sign-in/actions'
import { SignInForm } from '@/components/auth/sign-in-form'
import { SubmitButton } from '@/components/ui/submit-button'
import { env } from '@/lib/env'
import { useTranslator } from '@/lib/i18n/request'

/** `email` is the address to start with, if it is known. */
type Props = { next: string; email: string | undefined }

/** Renders the form for an e-mail address, and above it the button of the OpenID provider, if there is one. */
export function WaysToSignIn({ next, email }: Props) {
  const t = useTranslator()
  const { AUTH_OIDC_ISSUER, AUTH_OIDC_NAME } = env()
  const words = {
    email: t('signIn.form.email'),
    hint: t('signIn.form.hint'),
    send: t('signIn.form.send'),
  }
  return (
    <SignInForm sendLink={sendLink} next={next} email={email} words={words}>
      {AUTH_OIDC_ISSUER && <OpenId name={AUTH_OIDC_NAME} next={next} />}
    </SignInForm>
  )
}

function OpenId({ name, next }: { name: string; next: string }) {
  const t = useTranslator()
  return (
    <>
      <form action={startOpenId} className="grid">
        <input type="hidden" name="next" value={next} />
        <SubmitButton pending={t('ui.oneMoment')}>
          {t('signIn.continueWith', { provider: name })}
        </SubmitButton>
      </form>
      <p className="flex items-center gap-4 text-sm text-muted-foreground before:h-px before:flex-1 before:bg-border after:h-px after:flex-1 after:bg-border">
        {t('signIn.or')}
      </p>
    </>
  )
}
