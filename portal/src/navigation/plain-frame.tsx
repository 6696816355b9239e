import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useSpoken } from '../texts/texts-provider.tsx'
import { Logo } from '../ui/theme/logo.tsx'
import { DemoStrip } from './demo-strip.tsx'
import { paths } from './paths.ts'
import classes from './plain-frame.module.css'
import { useAddress } from './use-address.ts'

type Properties = {
  readonly children: ReactNode
  /** Whether the page is one to read, in parts of its own, rather than a form. */
  readonly isWide?: boolean
  readonly isDemo: boolean
}

/** What stands around the pages of those who are not signed in: the name, the page, and the languages. */
export function PlainFrame({ children, isWide = false, isDemo }: Properties) {
  const { texts, language, speak } = useSpoken()
  const { shell } = texts
  const address = useAddress()
  const other = language === 'en' ? 'fi' : 'en'
  return (
    <div className={classes.window}>
      {isDemo ? (
        <aside className={classes.demo}>
          <DemoStrip />
        </aside>
      ) : null}
      <div className={classes.frame}>
        <header className={classes.header}>
          <p className={classes.brand}>
            <Logo size={34} />
            {shell.product}
          </p>
          <p className={classes.is}>{shell.productIs}</p>
        </header>
        <main id="content" className={isWide ? classes.wide : classes.main}>
          {children}
        </main>
        <footer className={classes.footer}>
          {address === paths.signIn ? null : (
            <Link to={paths.signIn} className={classes.link}>
              {shell.signIn}
            </Link>
          )}
          {address === paths.help ? null : (
            <Link to={paths.help} className={classes.link}>
              {shell.entries.help}
            </Link>
          )}
          <button type="button" lang={other} className={classes.link} onClick={() => void speak(other)}>
            {shell.languages[other]}
          </button>
        </footer>
      </div>
    </div>
  )
}
