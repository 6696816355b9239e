import { IconCircleCheck } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTexts } from '../../../texts/texts-provider.tsx'
import classes from './calm.module.css'

/** Nothing is wrong, said calmly; and what would be shown here. */
export function Calm({ children }: { readonly children?: ReactNode }) {
  const { home } = useTexts()
  return (
    <div className={classes.calm}>
      <IconCircleCheck aria-hidden="true" />
      <div>
        <p className={classes.word}>{home.calm}</p>
        {children === undefined || children === null ? null : <p className={classes.soft}>{children}</p>}
      </div>
    </div>
  )
}
