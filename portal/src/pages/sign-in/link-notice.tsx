import type { ReactNode } from 'react'
import { ActionButton } from '../../ui/action/action-button.tsx'
import { useFailureHelp } from '../../ui/page/failure.tsx'
import { PageTitle } from '../../ui/page/page-title.tsx'
import classes from './sign-in.module.css'

type Properties = {
  readonly title: string
  readonly children: ReactNode
  /** Whether it says no: then also whom to ask. */
  readonly isRefusal?: boolean
  /** Where it goes on. */
  readonly action?: { readonly verb: string; readonly to: string; readonly state?: unknown }
}

/** Where a link leads to no form, or to no form any more: what is so, and how to go on. */
export function LinkNotice({ title, children, isRefusal = false, action }: Properties) {
  const help = useFailureHelp()
  return (
    <>
      <PageTitle key={title} title={title} hasFocusFirst />
      <div role="status" className={classes.words}>
        {children}
      </div>
      {action === undefined ? null : (
        <ActionButton tone="main" isWide to={action.to} state={action.state}>
          {action.verb}
        </ActionButton>
      )}
      {isRefusal ? help : null}
    </>
  )
}
