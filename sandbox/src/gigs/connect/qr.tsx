import { encode } from 'uqr'

/** A QR code as a picture without a request: what it says is a secret (docs/gigs-api.md#simcredentials). */
export function QrCode({ text, label }: { text: string; label: string }) {
  const { data, size } = encode(text, { border: 4 })
  const path = data.flatMap((row, y) =>
    row.map((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : '')),
  )
  // oxlint-disable jsx-a11y/prefer-tag-over-role -- an img would have to be requested
  return (
    <svg viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label} shape-rendering="crispEdges">
      <path fill="#000" d={path.join('')} />
    </svg>
  )
}
