import type { ReactNode } from 'react'
import { useSpoken } from '../texts/texts-provider.tsx'
import classes from './plain-frame.module.css'

/** What stands around the pages of those who are not signed in: the name, the page, and the languages. */
export function PlainFrame({ children }: { readonly children: ReactNode }) {
  const { texts, language, speak } = useSpoken()
  const { shell } = texts
  const other = language === 'en' ? 'fi' : 'en'
  return (
    <div className={classes.frame}>
      <header className={classes.header}>
        <p className={classes.brand}>
          <img src="/theriac.svg" alt="" width={34} height={34} />
          {shell.product}
        </p>
        <p className={classes.is}>{shell.productIs}</p>
      </header>
      <main id="content" className={classes.main}>
        {children}
      </main>
      <footer className={classes.footer}>
        <button type="button" lang={other} className={classes.language} onClick={() => void speak(other)}>
          {shell.languages[other]}
        </button>
      </footer>
    </div>
  )
}
