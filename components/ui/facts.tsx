'use client'

type Fact = { name: string; value: string | null }

/**
 * Names and their values, a row each; what has no value is left out. A client component without any state, as
 * are the other lists of words: the page then holds what is in the rows, and not each element of each row once
 * more for the browser.
 */
export function Facts({ facts }: { facts: Fact[] }) {
  return (
    <dl className="grid gap-2 border-t border-line pt-5 text-sm">
      {facts.map(
        ({ name, value }) =>
          value && (
            <div key={name} className="flex flex-wrap justify-between gap-x-4">
              <dt className="text-soft">{name}</dt>
              <dd className="font-medium">{value}</dd>
            </div>
          ),
      )}
    </dl>
  )
}
