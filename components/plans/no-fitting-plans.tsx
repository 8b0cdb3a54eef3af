import Link from 'next/link'
import { fittingPlans, plansPath, type View, without } from '@/components/plans/plan-filters'
import { buttonClassName } from '@/components/ui/button'
import type { Plan } from '@/lib/account/account'
import { useTranslator } from '@/lib/i18n/request'

type Props = { plans: readonly Plan[]; view: View }

/** Renders what to change if no plan fits the filters: which single option to drop, and what is then shown. */
export function NoFittingPlans({ plans, view }: Props) {
  const t = useTranslator()
  const ways = view.filters.flatMap((filter) => {
    const { name, label, chosen } = filter
    const rest = without(view, filter)
    const count = fittingPlans(plans, rest.filters).length
    if (!chosen || count === 0) return []
    const text = t('plans.noneFits.without', { name: label, value: chosen.label, count })
    return [{ name, text, href: plansPath(rest) }]
  })
  return (
    <section aria-labelledby="none" className="grid justify-items-center gap-4 py-4 text-center">
      <picture>
        <img src="/brand/empty-plans.svg" alt="" width="112" height="112" />
      </picture>
      <h2 id="none" className="text-xl font-bold sm:text-2xl">
        {t('plans.noneFits.title')}
      </h2>
      {ways.length > 0 && (
        <>
          <p className="text-muted-foreground">{t('plans.noneFits.hint')}</p>
          <ul className="flex flex-wrap justify-center gap-2">
            {ways.map(({ name, text, href }) => (
              <li key={name}>
                <Link href={href} prefetch={false} className={buttonClassName('outline')}>
                  {text}
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
        {t('plans.noneFits.all', { count: plans.length })}
      </Link>
    </section>
  )
}
