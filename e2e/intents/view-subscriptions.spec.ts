import { expect, test } from '../fixtures'
import { close } from '../pages/connect'
import { expectOutcome, launch } from '../pages/dashboard'
import { signInByOpenId } from '../pages/sign-in'

test('it opens at Connect, and leaving leads back', async ({ page, sandbox }) => {
  const { email } = await sandbox.customer('three-active')
  await signInByOpenId(page, email)
  await launch(page, 'viewSubscriptions')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await close(page)
  await expectOutcome(page, 'user_aborted', 'viewSubscriptions')
  await expect(page.getByRole('article')).toHaveCount(3)
})
