type Properties = { readonly size: number }

/** The sign of Theriac, drawn in the page itself: it is there with the first word. The same as `theriac.svg`. */
export function Logo({ size }: Properties) {
  return (
    <svg viewBox="0 0 32 32" width={size} height={size} aria-hidden="true" fill="none" strokeLinecap="round">
      <rect width="32" height="32" rx="7" fill="#0b5360" />
      <path d="M8 9h16M16 9v15" stroke="#fbfaf7" strokeWidth="3.4" />
      <path d="M10.5 19.5 14 23l8-8.5" stroke="#8fd3c7" strokeWidth="2.6" strokeLinejoin="round" />
    </svg>
  )
}
