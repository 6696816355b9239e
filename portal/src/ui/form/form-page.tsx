import type { ReactNode } from 'react'
import { useTexts } from '../../texts/texts-provider.tsx'
import { ActionButton } from '../action/action-button.tsx'
import { PageTitle } from '../page/page-title.tsx'
import { FormFrame } from './form-frame.tsx'
import type { Form } from './use-form.ts'

type Properties<Values> = {
  readonly title: string
  readonly sentence?: ReactNode
  readonly above?: { readonly to: string; readonly label: string }
  readonly form: Form<Values>
  readonly children: ReactNode
  /** The verb of the button. */
  readonly verb: string
  /** `stop`, in red, for what takes something away. */
  readonly tone?: 'main' | 'stop'
  /** Where Cancel leads. */
  readonly cancelTo: string
}

/** A page that is one form. */
export function FormPage<Values>(properties: Properties<Values>) {
  const { title, sentence, above, form, children, verb, tone = 'main', cancelTo } = properties
  const { ui } = useTexts()
  return (
    <>
      <PageTitle
        title={title}
        {...(sentence === undefined ? {} : { sentence })}
        {...(above === undefined ? {} : { above })}
      />
      <FormFrame
        form={form}
        saysRequired
        actions={
          <>
            <ActionButton type="submit" tone={tone} isBusy={form.isBusy}>
              {verb}
            </ActionButton>
            <ActionButton tone="quiet" to={cancelTo}>
              {ui.cancel}
            </ActionButton>
          </>
        }
      >
        {children}
      </FormFrame>
    </>
  )
}
