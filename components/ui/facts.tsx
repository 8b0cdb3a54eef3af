'use client'

type Fact = { name: string; value: string | null }

/**
 * Renders a list of names and values and leaves out facts without a value. This is a client component to keep pages
 * small: the page then contains only the facts for the browser, not every rendered element a second time.
 */
export function Facts({ facts }: { facts: Fact[] }) {
  return (
    <dl className="grid gap-2 border-t border-border pt-5 text-sm">
      {facts.map(
        ({ name, value }) =>
          value && (
            <div key={name} className="flex flex-wrap justify-between gap-x-4">
              <dt className="text-muted-foreground">{name}</dt>
              <dd className="font-medium">{value}</dd>
            </div>
          ),
      )}
    </dl>
  )
}
