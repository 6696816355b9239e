import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { useCallback, useState, type ReactNode } from 'react'
import { readFailure } from '../session/read-failure.ts'
import { queryClient } from '../session/signed-in.ts'
import type { Language } from '../texts/rules/language.ts'
import { loadTexts } from '../texts/load-texts.ts'
import { TextsProvider } from '../texts/texts-provider.tsx'
import type { Texts } from '../texts/texts.ts'
import { Announcements } from '../ui/page/announcements.tsx'
import { FailureReader } from '../ui/page/failure.tsx'
import { ThemeProvider } from '../ui/theme/theme-provider.tsx'
import { keepLanguage } from './first-language.ts'
import { Interruptions } from './interruptions.tsx'
import { createPortalRouter } from './router.tsx'

type Spoken = { readonly language: Language; readonly texts: Texts }

const router = createPortalRouter()

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
          <FailureReader read={read}>
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
  return (
    <>
      {children}
      <Interruptions />
    </>
  )
}
