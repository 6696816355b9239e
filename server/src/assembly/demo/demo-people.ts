import type { MarketSettings } from '@theriac/contract/market-settings.ts'
import type { OrganisationType } from '@theriac/contract/organisation-type.ts'
import type { MembershipKind } from '@theriac/contract/v1/fields.ts'

type DemoMarket = {
  readonly code: string
  readonly name: string
  readonly settings: Partial<MarketSettings>
  readonly suppliers: readonly DemoSupplier[]
}

type DemoSupplier = {
  readonly name: string
  readonly contact: string
  readonly email: string
  readonly systems: readonly string[]
}

/** The markets; an authenticator app is demanded of nobody here, so that everybody signs in with the mailbox alone. */
export const demoMarkets: readonly DemoMarket[] = [
  {
    ...{ code: 'IE', name: 'Ireland' },
    settings: {
      ...{ supportEmail: 'support@nmvo-ie.example', isTotpDemandedOfNmvo: false },
      approvalBeforeCredentials: false,
    },
    suppliers: [
      {
        ...{
          name: 'Example Dispensing Systems',
          contact: 'Ciara Nolan',
          email: 'connect@dispensing.example',
        },
        systems: ['ExampleRx', 'ExampleRx Mobile'],
      },
      {
        ...{
          name: 'Sample Pharmacy Software',
          contact: 'Liam Burke',
          email: 'help@pharmacy-software.example',
        },
        systems: ['SampleScript'],
      },
      {
        ...{ name: 'Sample Warehouse Systems', contact: 'Grace Foley', email: 'connect@warehouse.example' },
        systems: ['SampleStock'],
      },
    ],
  },
  {
    ...{ code: 'FI', name: 'Finland' },
    settings: {
      ...{ supportEmail: 'tuki@nmvo-fi.example', isTotpDemandedOfNmvo: false },
      approvalBeforeCredentials: true,
      applicationForNewLocation: false,
      applicationForClosingLocation: false,
    },
    suppliers: [
      {
        name: 'Malli Apteekkijärjestelmät',
        contact: 'Ville Salo',
        email: 'tuki@apteekkijarjestelmat.example',
        systems: ['Malliapteekki', 'Malliapteekki Mobiili'],
      },
      {
        name: 'Esimerkki Ohjelmistot',
        contact: 'Sanna Mäki',
        email: 'tuki@esimerkkiohjelmistot.example',
        systems: ['EsimerkkiRx'],
      },
    ],
  },
]

/** Somebody of the demo, and where. */
export type DemoPerson = {
  readonly organisation: { readonly market: string; readonly type: OrganisationType; readonly name: string }
  readonly kind: MembershipKind
  readonly name: string
  readonly email: string
  readonly language: 'en' | 'fi'
}

const liffey = { market: 'IE', type: 'pharmacy', name: 'Liffey Pharmacy' } as const
const kallio = { market: 'FI', type: 'pharmacy', name: 'Kallion Malliapteekki' } as const
const shannon = { market: 'IE', type: 'wholesaler', name: 'Shannon Wholesale' } as const
const nmvoOfIreland = { market: 'IE', type: 'nmvo', name: 'Example NMVO of Ireland' } as const
const nmvoOfFinland = { market: 'FI', type: 'nmvo', name: 'Suomen Malli-NMVO' } as const
const authority = { market: 'IE', type: 'authority', name: 'Example Medicines Authority' } as const

const english = { language: 'en' } as const
const finnish = { language: 'fi' } as const

/** Everybody of the demo. A second user has the group that every end-user organisation is given. */
export const demoPeople: readonly DemoPerson[] = [
  {
    organisation: liffey,
    kind: 'super-user',
    name: 'Aoife Byrne',
    email: 'super@liffey.example',
    ...english,
  },
  { organisation: liffey, kind: 'user', name: 'Sean Walsh', email: 'user@liffey.example', ...english },
  {
    organisation: kallio,
    kind: 'super-user',
    name: 'Aino Korhonen',
    email: 'super@kallio.example',
    ...finnish,
  },
  { organisation: kallio, kind: 'user', name: 'Eero Nieminen', email: 'user@kallio.example', ...finnish },
  {
    organisation: shannon,
    kind: 'super-user',
    name: 'Niamh Kelly',
    email: 'super@shannon.example',
    ...english,
  },
  { organisation: shannon, kind: 'user', name: 'Conor Doyle', email: 'user@shannon.example', ...english },
  {
    ...{ organisation: nmvoOfIreland, kind: 'nmvo-administrator', name: 'Orla Murphy' },
    ...{ email: 'admin@nmvo-ie.example', ...english },
  },
  {
    ...{ organisation: nmvoOfFinland, kind: 'nmvo-administrator', name: 'Helmi Laine' },
    ...{ email: 'admin@nmvo-fi.example', ...finnish },
  },
  {
    ...{ organisation: authority, kind: 'inspector', name: 'Fionn Ryan' },
    ...{ email: 'inspector@authority.example', ...english },
  },
]

/** What the second user of an organisation may do; the group has a name in his language. */
export const demoGroup = {
  names: { en: 'Dispensary', fi: 'Reseptuuri' },
  permissions: ['packs:verify', 'locations:read', 'clients:read', 'client-roles:read', 'users:read'],
} as const
