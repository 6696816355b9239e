import { encode } from 'uqr'

type Properties = {
  readonly text: string
  /** What it is, for those who do not see it. */
  readonly label: string
}

/** A QR code: black on white in every appearance, for cameras want it so. */
export function QrCode({ text, label }: Properties) {
  const { data, size } = encode(text, { ecc: 'M', border: 4 })
  const dots = data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])))
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${size} ${size}`}
      width={220}
      height={220}
      shapeRendering="crispEdges"
    >
      <rect width={size} height={size} fill="white" />
      <path d={dots.join('')} fill="black" />
    </svg>
  )
}
