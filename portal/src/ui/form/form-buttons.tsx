import { useTexts } from '../../texts/texts-provider.tsx'
import { ActionButton } from '../action/action-button.tsx'

type Properties = {
  readonly verb: string
  /** `stop`, in red, for what takes something away. */
  readonly tone?: 'stop' | 'main'
  readonly isBusy: boolean
} & (
  | { readonly onCancel: () => void }
  /** Where Cancel leads. */
  | { readonly cancelTo: string }
)

/** How a form ends, everywhere in this order: Cancel, then the verb. */
export function FormButtons(properties: Properties) {
  const { verb, tone = 'main', isBusy } = properties
  const { ui } = useTexts()
  return (
    <>
      <ActionButton
        tone="quiet"
        {...('cancelTo' in properties ? { to: properties.cancelTo } : { onClick: properties.onCancel })}
      >
        {ui.cancel}
      </ActionButton>
      <ActionButton type="submit" tone={tone} isBusy={isBusy}>
        {verb}
      </ActionButton>
    </>
  )
}
