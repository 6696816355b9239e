import { useTexts } from '../texts/texts-provider.tsx'
import classes from './demo-strip.module.css'

/** Says at the top of every page of a demo that it is one. */
export function DemoStrip() {
  const { shell } = useTexts()
  return (
    <div className={classes.strip}>
      <p>{shell.demo}</p>
    </div>
  )
}
