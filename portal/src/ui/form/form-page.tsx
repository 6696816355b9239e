import type { ReactNode } from 'react'
import { PageTitle } from '../page/page-title.tsx'
import { FormButtons } from './form-buttons.tsx'
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
        actions={<FormButtons verb={verb} tone={tone} isBusy={form.isBusy} cancelTo={cancelTo} />}
      >
        {children}
      </FormFrame>
    </>
  )
}
