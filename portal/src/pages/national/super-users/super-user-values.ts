/** Who is invited as Super User, as it is typed; each is named by its way in the contract. */
export type SuperUserValues = {
  readonly superUserName: string
  readonly superUserEmail: string
  readonly superUserLanguage: 'en' | 'fi'
}

/** The Super User as he is sent. */
export function asSuperUser({ superUserName, superUserEmail, superUserLanguage }: SuperUserValues) {
  return { name: superUserName.trim(), email: superUserEmail.trim(), language: superUserLanguage }
}
