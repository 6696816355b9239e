import type { MarketSettings } from '@theriac/contract/market-settings.ts'
import type { Support } from '@theriac/contract/v1/portal-settings.ts'

type Market = { readonly code: string; readonly name: string; readonly settings: MarketSettings }

/** Whom the users of a market ask. */
export function supportOf({ code, name, settings }: Market): Support {
  return {
    marketCode: code,
    marketName: name,
    email: settings.supportEmail ?? null,
    url: settings.supportUrl ?? null,
    changeFormUrl: settings.changeFormUrl ?? null,
  }
}
