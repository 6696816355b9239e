import { useTexts } from '../../../../texts/texts-provider.tsx'
import { Code } from '../../../../ui/show/code.tsx'

/** Which one it is: two pieces of equipment can have the same Equipment Id. */
export function WhichClient({ clientId }: { readonly clientId: string }) {
  const { fields } = useTexts('organisation').equipment
  return (
    <p>
      {fields.clientId}: <Code value={clientId} />
    </p>
  )
}
