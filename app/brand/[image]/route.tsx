import { readFile } from 'node:fs/promises'
import { ImageResponse } from 'next/og'
import { brand } from '@/lib/brand'
import { previewImage } from '@/lib/brand-links'
import { languages } from '@/lib/i18n/languages'
import { translatorFor } from '@/lib/i18n/translator'

// The images are drawn from public/brand at build time. See docs/decisions/0015-brand-images-are-drawn-by-the-build.md.
export const dynamic = 'force-static'
export const dynamicParams = false

const FROND = 'mail-frond.png'

/** The square images: their size in pixels. `mark` is the size of the mark on a background of its color. */
const squares: ReadonlyMap<string, { size: number; mark?: number }> = new Map([
  ['icon-48.png', { size: 48 }],
  ['icon-192.png', { size: 192 }],
  ['icon-512.png', { size: 512 }],
  ['mail.png', { size: 96 }],
  // Phones cut these to their own shapes, so they have no transparent corners.
  ['apple-180.png', { size: 180, mark: 180 }],
  ['maskable-512.png', { size: 512, mark: 410 }],
])

/** The preview images of links, by name: one per language, because each contains the tagline. */
const previews = new Map(languages.map((language) => [previewImage(language), language]))

export const generateStaticParams = () =>
  [...squares.keys(), ...previews.keys(), FROND].map((image) => ({ image }))

type Context = { params: Promise<{ image: string }> }

/** Returns the brand's mark as a PNG of the requested size, the preview image of links, or the drawing in e-mails. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { image } = await params
  if (image === FROND) return frondImage()
  const square = squares.get(image)
  return square ? squareImage(square) : drawPreview(previews.get(image) ?? 'en')
}

// The address has no hash, so a browser must notice a new mark within a day.
const headers = { 'cache-control': 'public, max-age=86400' }

async function squareImage({ size, mark }: { size: number; mark?: number }) {
  const background = mark ? brand.colors.mark : 'transparent'
  return new ImageResponse(
    <div style={{ ...centered, background }}>
      <Drawing source={await read('mark')} width={mark ?? size} height={mark ?? size} />
    </div>,
    { width: size, height: size, headers },
  )
}

async function drawPreview(language: string) {
  const { name, colors } = brand
  const tagline = translatorFor(language)('brand.tagline')
  const [mark, hero] = await Promise.all([read('mark'), read('hero')])
  return new ImageResponse(
    <div
      style={{
        ...centered,
        justifyContent: 'space-between',
        background: colors.light,
        color: colors.dark,
        padding: '0 72px',
      }}
    >
      <div style={{ display: 'flex', flexDirection: 'column', width: 600 }}>
        <div
          style={{ display: 'flex', alignItems: 'center', fontSize: 84, letterSpacing: '-0.03em' }}
        >
          <Drawing source={mark} width={104} height={104} />
          <span style={{ marginLeft: 28 }}>{name}</span>
        </div>
        <span style={{ marginTop: 36, fontSize: 44, lineHeight: 1.25, textWrap: 'balance' }}>
          {tagline}
        </span>
      </div>
      <Drawing source={hero} width={452} height={490} />
    </div>,
    { width: 1200, height: 630, headers },
  )
}

// The drawing lies behind the title of an e-mail, so its color is close to the one around it.
async function frondImage() {
  const svg = await readFile('public/brand/frond.svg', 'utf8')
  const { mark } = brand.colors
  const colored = svg.replace('<svg ', `<svg fill="${mark}" `).replaceAll('"#000"', `"${mark}"`)
  return new ImageResponse(
    <div style={{ display: 'flex', marginTop: -90 }}>
      <Drawing source={dataUrl(colored)} width={520} height={560} />
    </div>,
    { width: 430, height: 470, headers },
  )
}

const centered = {
  display: 'flex',
  alignItems: 'center',
  justifyContent: 'center',
  width: '100%',
  height: '100%',
} as const

const Drawing = (props: { source: string; width: number; height: number }) => (
  // oxlint-disable-next-line nextjs/no-img-element -- this is drawn here, and not sent to a browser
  <img src={props.source} alt="" width={props.width} height={props.height} />
)

async function read(drawing: 'mark' | 'hero'): Promise<string> {
  return dataUrl(await readFile(`public/brand/${drawing}.svg`, 'utf8'))
}

const dataUrl = (svg: string) => `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`
