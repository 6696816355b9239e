import { lazyRouteComponent, type RouteComponent } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { withTexts } from '../../texts/load-texts.ts'
import type { Area } from '../../texts/texts.ts'

/** A page at a path. */
export type PageAt = { readonly path: string; readonly component: RouteComponent }

type FetchPage<Name extends string> = () => Promise<Readonly<Record<Name, () => ReactNode>>>

/**
 * The pages of an area: each is fetched when somebody goes there, and shown once the texts of the area are there too.
 * Without an area, pages that say nothing but what every page can count on.
 */
export function pagesOf(area?: Area) {
  return <Name extends string>(path: string, fetchPage: FetchPage<NoInfer<Name>>, name: Name): PageAt => ({
    path,
    component: lazyRouteComponent(async () => {
      const page = area === undefined ? fetchPage() : withTexts(area, fetchPage())
      return { default: (await page)[name] }
    }),
  })
}
