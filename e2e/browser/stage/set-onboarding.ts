import { createOrganisation, searchOrganisations } from '@theriac/contract/v1/national.ts'
import { casts } from './casts.ts'
import type { Entrance } from './enter.ts'
import { idIn } from './id-in.ts'
import { linkIn, nextMail } from './read-mail.ts'
import type { Language } from './sign-in.ts'
import type { Demo } from './start-demo.ts'

const onDay = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)

/** What an organisation comes in with: a licence that soon expires, and locations to confirm. */
export const newcomers = {
  licence: { number: 'PL-4711 B', expiresOn: onDay(20) },
  locations: [
    {
      ...{ name: 'New Pharmacy', address: '7 Example Terrace', city: 'Galway' },
      ...{ postalCode: 'H91 XX00', contactEmail: null },
    },
    { name: 'New Pharmacy West', address: null, city: null, postalCode: 'H91 XX01', contactEmail: null },
  ],
}

/** Invites a pharmacy that has not come in yet: with known facts, and a licence that has expired. */
export async function setOnboarding(demo: Demo, admin: Entrance, language: Language) {
  const { host } = casts[language]
  const superUser = { name: 'Sam Poe', email: `sam@${host}`, language }
  await admin.call(createOrganisation, {
    body: {
      ...{ name: 'Invited Pharmacy', type: 'pharmacy', superUser, locations: newcomers.locations },
      representative: { name: 'Rory Quinn', email: `rory@${host}`, authorisedOn: '2026-01-20' },
      licence: { number: 'PL-1208', expiresOn: onDay(-3) },
      knownFacts: [
        { question: 'What is the number of the licence?', answer: 'PL-1208' },
        { question: 'Who owned the pharmacy before?', answer: "Nuala O'Dowd" },
      ],
    },
  })
  const link = linkIn(await nextMail(demo.url, superUser.email, 0))
  return {
    invitedId: idIn(await admin.call(searchOrganisations), 'organisations', 'Invited Pharmacy'),
    factsInvitation: new URL(link).hash.slice(1),
  }
}
