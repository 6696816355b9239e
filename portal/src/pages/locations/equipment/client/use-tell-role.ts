import { useTexts } from '../../../../texts/texts-provider.tsx'

type Described = { readonly name: string; readonly description: string; readonly isBuiltIn: boolean }

// No other role of an organisation can have this name.
const fullAccess = 'Full Access'

/** Tells client roles: the built-in one in the language of the person, the others as they were named. */
export function useTellRole() {
  const { clientRoles } = useTexts()
  return {
    nameOf: (name: string): string => (name === fullAccess ? clientRoles.fullAccess : name),
    descriptionOf: ({ description, isBuiltIn }: Described): string =>
      isBuiltIn ? clientRoles.fullAccessIs : description,
  }
}
