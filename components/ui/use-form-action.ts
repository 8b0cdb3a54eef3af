'use client'

import { unstable_isUnrecognizedActionError } from 'next/navigation'
import { useActionState, useRef, useState, useSyncExternalStore, type FormEvent } from 'react'

type Action<State> = (previous: Awaited<State>, form: FormData) => Promise<State>

/**
 * A form with a server action, as `useActionState` has it, that outlives a deployment: the action of an older
 * version is unknown to the server then. `isOutdated` says so, and what was typed stays in the form.
 */
export function useFormAction<State>(action: Action<State | null>) {
  const [isOutdated, setIsOutdated] = useState(false)
  const submitted = useRef<HTMLFormElement>(null)
  // A form that is sent without JavaScript needs the action of the server itself.
  const isHydrated = useSyncExternalStore(subscribeToNothing, yes, no)

  const guarded: Action<State | null> = async (previous, form) => {
    try {
      return await action(previous, form)
    } catch (error) {
      if (!unstable_isUnrecognizedActionError(error)) throw error
      // React empties a form after its action.
      submitted.current?.addEventListener('reset', prevent, { once: true })
      setIsOutdated(true)
      return previous
    }
  }

  const [state, submit] = useActionState<State | null, FormData>(
    isHydrated ? guarded : action,
    null,
  )
  const onSubmit = ({ currentTarget }: FormEvent<HTMLFormElement>) => {
    submitted.current = currentTarget
  }
  return { state, isOutdated, form: { action: submit, onSubmit } }
}

const subscribeToNothing = () => () => {}
const yes = () => true
const no = () => false
const prevent = (event: Event) => event.preventDefault()
