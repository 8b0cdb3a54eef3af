import { Check } from 'lucide-react'

/** Renders how far a launch is whose change is not on the account yet. */
export function OutcomeSteps() {
  return (
    <ol className="mt-3 grid gap-3">
      <li className="flex items-center gap-3">
        <span className="grid size-6 place-content-center rounded-full bg-primary text-primary-foreground">
          <Check className="size-4" aria-hidden="true" />
        </span>
        <span>
          You came back from our secure pages<span className="sr-only">, done</span>
        </span>
      </li>
      <li aria-current="step" className="flex items-center gap-3 font-semibold">
        <span
          className="size-6 shrink-0 animate-pulse rounded-full border-4 border-primary"
          aria-hidden="true"
        />
        We are checking with our network partner
      </li>
      <li className="flex items-center gap-3 text-muted-foreground">
        <span className="size-6 shrink-0 rounded-full border-2 border-input" aria-hidden="true" />
        It shows here on its own
      </li>
    </ol>
  )
}
