import { readPortalSettings } from '@theriac/contract/v1/portal-settings.ts'
import type { Mount } from '../../access/mount/mount.ts'
import type { Executor } from '../../platform/database/database.ts'
import { listMarketSettings, readSettings, supportOf } from '../markets/public.ts'

/** Mounts what the portal shows before anybody is signed in. */
export function mountPortalSettings({ open }: Mount, executor: Executor, isDemo: boolean): void {
  open(readPortalSettings, async () => {
    const markets = await executor.many(listMarketSettings, [])
    return {
      isDemo,
      languages: ['en' as const, 'fi' as const],
      support: markets.map(({ code, name, settings }) =>
        supportOf({ code, name, settings: readSettings(settings) }),
      ),
    }
  })
}
