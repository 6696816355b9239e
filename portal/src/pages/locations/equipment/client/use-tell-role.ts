import { useTexts } from '../../../../texts/texts-provider.tsx'

type Named = { readonly name: string; readonly isBuiltIn: boolean }

/** Tells client roles: the built-in one in the language of the person, the others as they were named. */
export function useTellRole() {
  const { clientRoles, permissions } = useTexts('organisation')
  return {
    nameOf: ({ name, isBuiltIn }: Named): string => (isBuiltIn ? permissions.fullAccess : name),
    descriptionOf: ({ description, isBuiltIn }: Named & { readonly description: string }): string =>
      isBuiltIn ? clientRoles.fullAccessIs : description,
  }
}
