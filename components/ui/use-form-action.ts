'use client'

import { unstable_isUnrecognizedActionError } from 'next/navigation'
import { useActionState, useRef, useState, useSyncExternalStore, type FormEvent } from 'react'

type Action<State> = (previous: Awaited<State>, form: FormData) => Promise<State>

/** Why a form could not be sent: the page is older than the server, or the server was unreachable. */
export type UnsentReason = 'outdated' | 'offline'

/**
 * Connects a form to a server action, like `useActionState`, and keeps what the user typed when the form could
 * not be sent: after a deployment, which invalidates the action ids of open pages, or without a connection.
 */
export function useFormAction<State>(action: Action<State | null>) {
  const [unsent, setUnsent] = useState<UnsentReason | null>(null)
  const submittedForm = useRef<HTMLFormElement>(null)
  // Only the server action itself works without JavaScript, so the wrapper replaces it after hydration.
  const isHydrated = useSyncExternalStore(subscribeToNothing, returnTrue, returnFalse)

  const guarded: Action<State | null> = async (previous, form) => {
    try {
      setUnsent(null)
      return await action(previous, form)
    } catch (error) {
      const reason = unsentReason(error)
      if (!reason) throw error
      // React resets a form after its action. Prevent that once.
      submittedForm.current?.addEventListener('reset', preventDefault, { once: true })
      setUnsent(reason)
      return previous
    }
  }

  const [state, submit] = useActionState<State | null, FormData>(
    isHydrated ? guarded : action,
    null,
  )
  const onSubmit = ({ currentTarget }: FormEvent<HTMLFormElement>) => {
    submittedForm.current = currentTarget
  }
  return { state, unsent, formProps: { action: submit, onSubmit } }
}

// A failed fetch rejects with a TypeError. An error from the server has a digest.
function unsentReason(error: unknown): UnsentReason | null {
  if (unstable_isUnrecognizedActionError(error)) return 'outdated'
  return error instanceof TypeError && !('digest' in error) ? 'offline' : null
}

const subscribeToNothing = () => () => {}
const returnTrue = () => true
const returnFalse = () => false
const preventDefault = (event: Event) => event.preventDefault()
