import Link from 'next/link'
import { fittingPlans, plansPath, type View, without } from '@/components/plans/plan-filters'
import { buttonClassName } from '@/components/ui/button'
import type { Plan } from '@/lib/account/account'

type Props = { plans: readonly Plan[]; view: View }

/** Renders what to change if no plan fits the filters: which single option to drop, and what is then shown. */
export function NoFittingPlans({ plans, view }: Props) {
  const ways = view.filters.flatMap((filter) => {
    const rest = without(view, filter)
    const count = fittingPlans(plans, rest.filters).length
    return filter.chosen && count > 0 ? [{ filter, count, href: plansPath(rest) }] : []
  })
  return (
    <section aria-labelledby="none" className="grid justify-items-center gap-4 py-4 text-center">
      <picture>
        <img src="/brand/empty-plans.svg" alt="" width="112" height="112" />
      </picture>
      <h2 id="none" className="text-xl font-bold sm:text-2xl">
        No plan has all of that
      </h2>
      {ways.length > 0 && (
        <>
          <p className="text-muted-foreground">Try it without one of them:</p>
          <ul className="flex flex-wrap justify-center gap-2">
            {ways.map(({ filter, count, href }) => (
              <li key={filter.name}>
                <Link href={href} prefetch={false} className={buttonClassName('outline')}>
                  Without “{filter.label}: {filter.chosen?.label}” · {count}{' '}
                  {count === 1 ? 'plan' : 'plans'}
                </Link>
              </li>
            ))}
          </ul>
        </>
      )}
      <Link
        href={plansPath({ ...view, filters: [] })}
        prefetch={false}
        className={buttonClassName('primary')}
      >
        See all {plans.length} plans
      </Link>
    </section>
  )
}
