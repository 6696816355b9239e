import { Link } from '@tanstack/react-router'
import { useEffect, useRef, type ReactNode } from 'react'
import { useTexts } from '../texts/texts-provider.tsx'
import { Logo } from '../ui/theme/logo.tsx'
import { BottomBar } from './bottom-bar.tsx'
import { DemoStrip } from './demo-strip.tsx'
import { entriesFor, isUnder, type Can } from './entries.ts'
import { EntryIcon } from './entry-icon.tsx'
import { paths } from './paths.ts'
import classes from './shell.module.css'
import { useAddress } from './use-address.ts'
import { WhoAndWhere, type WhoAndWhereProperties } from './who-and-where.tsx'

type Properties = WhoAndWhereProperties & {
  readonly can: Can
  /** The addresses that can be reached, where that is not all. */
  readonly only?: ReadonlySet<string> | undefined
  readonly isDemo: boolean
  readonly children: ReactNode
}

/** What stands around every page of a person who is signed in. */
export function Shell({ can, only, isDemo, children, ...whoAndWhere }: Properties) {
  const { shell } = useTexts()
  const address = useAddress()
  const entries = entriesFor(can, only)
  const main = useMainFocus(address)
  return (
    <div className={classes.shell}>
      <a href="#content" className={classes.skip}>
        {shell.skip}
      </a>
      <aside className={classes.side}>
        <Link to={paths.home} className={classes.brand}>
          <Logo size={30} />
          {shell.product}
        </Link>
        <nav aria-label={shell.navigation}>
          <ul className={classes.entries}>
            {entries.map(({ name, path }) => (
              <li key={name}>
                <Link
                  to={path}
                  className={classes.entry}
                  {...(isUnder(address, path) ? { 'aria-current': 'page' } : {})}
                >
                  <EntryIcon name={name} />
                  <span>{shell.entries[name]}</span>
                </Link>
              </li>
            ))}
          </ul>
        </nav>
      </aside>
      <div className={classes.column}>
        <header className={classes.head}>
          {isDemo ? <DemoStrip /> : null}
          <WhoAndWhere {...whoAndWhere} />
        </header>
        <main id="content" ref={main} tabIndex={-1} className={classes.main}>
          {children}
        </main>
      </div>
      <BottomBar entries={entries} address={address} />
    </div>
  )
}

/** Another page begins at its beginning for a keyboard and a screen reader, too. */
function useMainFocus(address: string) {
  const main = useRef<HTMLElement>(null)
  const shown = useRef(address)
  useEffect(() => {
    if (shown.current === address) return
    shown.current = address
    main.current?.focus({ preventScroll: true })
  }, [address])
  return main
}
