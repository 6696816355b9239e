import { useEffect, useRef, useState, type RefObject } from 'react'

const rowsAtOnce = 60

/**
 * The first rows of a long list, and more whenever somebody comes near their end: nothing jumps, for they come below.
 * The element of the answer stands below the rows.
 */
export function useRowsInView<Row>(rows: readonly Row[] | undefined): {
  readonly rowsInView: readonly Row[] | undefined
  readonly end: RefObject<HTMLDivElement | null>
} {
  const [limit, setLimit] = useState(rowsAtOnce)
  const end = useRef<HTMLDivElement>(null)
  const hasMore = rows !== undefined && rows.length > limit
  useEffect(() => {
    if (end.current === null || !hasMore) return undefined
    const watch = new IntersectionObserver(
      (seen) => {
        if (seen.some(({ isIntersecting }) => isIntersecting)) setLimit((before) => before + rowsAtOnce)
      },
      { rootMargin: '0px 0px 800px' },
    )
    watch.observe(end.current)
    return () => watch.disconnect()
  }, [hasMore, limit])
  return { rowsInView: rows?.slice(0, limit), end }
}
