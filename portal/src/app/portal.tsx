import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { lazy, Suspense, useCallback, useEffect, useState, type ReactNode } from 'react'
import { useInterruption } from '../session/interruption/interruption.ts'
import { readFailure } from '../session/failure/read-failure.ts'
import { queryClient } from '../session/signed-in.ts'
import type { Language } from '../texts/rules/language.ts'
import { loadTexts } from '../texts/load-texts.ts'
import { TextsProvider } from '../texts/texts-provider.tsx'
import type { Texts } from '../texts/texts.ts'
import { Announcements } from '../ui/page/announcements.tsx'
import { FailureReader } from '../ui/page/failure.tsx'
import { ThemeProvider } from '../ui/theme/theme-provider.tsx'
import { keepLanguage } from './first-language.ts'
import { createPortalRouter } from './router.tsx'
import { SupportLine } from './support-line.tsx'

type Spoken = { readonly language: Language; readonly texts: Texts }

const fetchInterruptions = () => import('./interruptions.tsx')
const Interruptions = lazy(async () => ({ default: (await fetchInterruptions()).Interruptions }))

const router = createPortalRouter()

const help = <SupportLine />

/** The portal, beginning in a language whose texts are there. */
export function Portal({ first }: { readonly first: Spoken }) {
  const [{ language, texts }, setSpoken] = useState(first)
  const speak = useCallback(async (next: Language) => {
    const nextTexts = await loadTexts(next)
    keepLanguage(next)
    setSpoken((before) => (before.language === next ? before : { language: next, texts: nextTexts }))
  }, [])
  const read = useCallback((error: unknown) => readFailure(error, texts), [texts])
  return (
    <ThemeProvider>
      <QueryClientProvider client={queryClient}>
        <TextsProvider texts={texts} language={language} speak={speak}>
          <FailureReader read={read} help={help}>
            <RouterProvider router={router} InnerWrap={WithInterruptions} />
            <Announcements />
          </FailureReader>
        </TextsProvider>
      </QueryClientProvider>
    </ThemeProvider>
  )
}

// Inside the router: signing in again has links of its own.
function WithInterruptions({ children }: { readonly children: ReactNode }) {
  const interruption = useInterruption()
  useEffect(() => {
    // Before they are needed: by then the server may have other files, and what was typed must not be lost.
    const timer = window.setTimeout(() => void fetchInterruptions().catch(() => {}), 3_000)
    return () => window.clearTimeout(timer)
  }, [])
  return (
    <>
      {children}
      <Suspense>{interruption === undefined ? null : <Interruptions />}</Suspense>
    </>
  )
}
