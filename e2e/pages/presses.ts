import type { Locator, Page } from '@playwright/test'

/** Presses buttons and links by their names, as a customer does, and counts the presses. Typing is not counted. */
export function countPresses(page: Page) {
  let count = 0
  return {
    count: () => count,
    /** Counts a press outside of the page: of a link in an e-mail. */
    add: () => void (count += 1),
    press: async (role: 'button' | 'link', name: string | RegExp, within?: Locator) => {
      count += 1
      const scope = within ?? page.locator('body')
      await scope.getByRole(role, { name, exact: typeof name === 'string' }).click()
    },
  }
}
