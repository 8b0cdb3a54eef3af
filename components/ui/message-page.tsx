import type { ReactNode } from 'react'

type Props = {
  title: string
  /** The path of a square illustration. */
  image?: string
  children: ReactNode
}

/** Renders a page with a single message, such as an error or an expired link. */
export function MessagePage({ title, image, children }: Props) {
  return (
    <div className="mx-auto grid max-w-xl justify-items-start gap-4 px-4 py-12 sm:py-20">
      {image && (
        <picture>
          <img src={image} alt="" width="144" height="144" className="mb-2" />
        </picture>
      )}
      <h1 className="text-3xl font-bold sm:text-4xl">{title}</h1>
      {children}
    </div>
  )
}
