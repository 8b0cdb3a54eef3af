'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import { signOutHere } from '@/app/sign-in/sign-out'
import { visitorAction } from '@/lib/auth/guard-action'

/** Signs out. */
export const leave = visitorAction<object, void>({
  input: z.looseObject({}),
  deny: () => redirect('/'),
  async run() {
    await signOutHere()
    redirect('/')
  },
})
