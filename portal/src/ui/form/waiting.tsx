import { tellSpan } from '../../texts/rules/tell-time.ts'
import { useTexts } from '../../texts/texts-provider.tsx'
import classes from './form-frame.module.css'

/** How long it is until something can be tried again; the end is read out, the seconds are not. */
export function Waiting({ seconds }: { readonly seconds: number }) {
  const { ui } = useTexts()
  return (
    <div className={classes.waiting}>
      {seconds > 0 ? <p role="timer">{ui.failure.waitFor(tellSpan(seconds))}</p> : null}
      <p role="status">{seconds > 0 ? null : ui.failure.waited}</p>
    </div>
  )
}
