import { useCallback, useEffect, useState } from 'react'

/** Counts seconds down to none: how many are left, and how to begin. */
export function useCountdown(): { readonly seconds: number; readonly start: (seconds: number) => void } {
  const [until, setUntil] = useState(0)
  const [now, setNow] = useState(0)
  useEffect(() => {
    if (until === 0) return undefined
    const timer = window.setInterval(() => {
      setNow(Date.now())
      if (Date.now() >= until) setUntil(0)
    }, 500)
    return () => window.clearInterval(timer)
  }, [until])
  const start = useCallback((seconds: number) => {
    const at = Date.now()
    setNow(at)
    setUntil(seconds > 0 ? at + seconds * 1000 : 0)
  }, [])
  return { seconds: until === 0 ? 0 : Math.max(0, Math.ceil((until - now) / 1000)), start }
}
