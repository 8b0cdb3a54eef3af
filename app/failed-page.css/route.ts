import { readFile } from 'node:fs/promises'

export const dynamic = 'force-static'

/** Returns the styles of `lib/http/failed-page.ts`: the theme, and rules that need no other stylesheet. */
export async function GET(): Promise<Response> {
  const theme = await readFile('app/theme.css', 'utf8')
  const headers = { 'content-type': 'text/css; charset=utf-8', 'cache-control': 'no-cache' }
  return new Response(theme + RULES, { headers })
}

const RULES = `
:root {
  color-scheme: light dark;
}

body {
  margin: 0;
  background: var(--background);
  color: var(--foreground);
  font-family: var(--font-body);
  line-height: 1.5;
}

main {
  box-sizing: border-box;
  max-width: 36rem;
  margin: 0 auto;
  padding: 5rem 1rem;
}

.brand {
  display: flex;
  align-items: center;
  gap: 0.75rem;
  font-family: var(--font-heading);
  font-weight: 700;
}

a:not(.button) {
  color: var(--primary);
}

h1 {
  font-family: var(--font-heading);
}

code {
  overflow-wrap: anywhere;
  user-select: all;
}

.button {
  display: inline-block;
  padding: 0.6rem 1.25rem;
  border-radius: var(--radius);
  background: var(--primary);
  color: var(--primary-foreground);
  font-weight: 600;
  text-decoration: none;
}
`
