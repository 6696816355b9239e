import { VisuallyHidden } from '@mantine/core'
import { useTexts } from '../../texts/texts-provider.tsx'

/** In place of a value that nobody has entered. */
export function NotGiven() {
  const { ui } = useTexts()
  return (
    <>
      <span aria-hidden="true">–</span>
      <VisuallyHidden>{ui.notGiven}</VisuallyHidden>
    </>
  )
}
