import type { NewBatch, NewProduct } from '../../features/products/public.ts'

/** The made-up organisations with client equipment, which is one of the IT systems of its market. */
export const demoOrganisations = [
  {
    market: 'IE',
    type: 'pharmacy',
    name: 'Liffey Pharmacy',
    representative: { name: 'Maeve Daly', email: 'maeve@liffey.example', authorisedOn: '2025-01-12' },
    licence: { number: 'EX-4711', expiresOn: '2031-12-31' },
    locations: [
      {
        ...{
          name: 'Liffey Pharmacy 1',
          address: '7 Example Terrace',
          city: 'Dublin 2',
          postalCode: 'D02 XX00',
        },
        equipment: [
          { name: 'Dispensary PC', system: 'ExampleRx' },
          { name: 'iPad', system: 'ExampleRx Mobile' },
          { name: 'Laptop', system: 'ExampleRx' },
        ],
      },
      {
        ...{
          name: 'Liffey Pharmacy 2',
          address: '12 Example Road',
          city: 'Dublin 8',
          postalCode: 'D08 XX00',
        },
        equipment: [{ name: 'Counter PC', system: 'SampleScript' }],
      },
    ],
  },
  {
    market: 'FI',
    type: 'pharmacy',
    name: 'Kallion Malliapteekki',
    representative: { name: 'Kaisa Lehto', email: 'kaisa@kallio.example', authorisedOn: '2025-02-03' },
    licence: { number: 'EX-0530', expiresOn: '2031-12-31' },
    locations: [
      {
        ...{ name: 'Kallion Malliapteekki', address: 'Mallikatu 1', city: 'Helsinki', postalCode: '00530' },
        equipment: [
          { name: 'Apteekkijärjestelmä', system: 'Malliapteekki' },
          { name: 'iPad', system: 'Malliapteekki Mobiili' },
        ],
      },
    ],
  },
  {
    market: 'IE',
    type: 'wholesaler',
    name: 'Shannon Wholesale',
    representative: { name: 'Rory Quinn', email: 'rory@shannon.example', authorisedOn: '2025-01-20' },
    licence: { number: 'EX-0094', expiresOn: '2031-12-31' },
    locations: [
      {
        ...{ name: 'Shannon Warehouse', address: '1 Example Quay', city: 'Limerick', postalCode: 'V94 XX00' },
        equipment: [{ name: 'Warehouse scanner', system: 'SampleStock' }],
      },
    ],
  },
] as const

type DemoProduct = NewProduct & { readonly withdrawalReason?: string }

// GS1 keeps the prefix 952 for examples; no PZN from 99000010 on is a medicine.
export const demoProducts: readonly DemoProduct[] = [
  {
    ...{ scheme: 'gs1', code: '09521234000013', name: 'Examplin 20 mg', commonName: 'examplinum' },
    ...{ form: 'tablet', strength: '20 mg', packSize: '30' },
  },
  {
    ...{ scheme: 'gs1', code: '09521234000020', name: 'Sampletin 5 mg/ml', commonName: 'sampletinum' },
    ...{ form: 'oral solution', strength: '5 mg/ml', packSize: '100 ml' },
  },
  {
    ...{ scheme: 'gs1', code: '09521234000037', name: 'Withdrawol 500 mg', commonName: 'withdrawolum' },
    ...{ form: 'capsule', strength: '500 mg', packSize: '20' },
    withdrawalReason: 'Withdrawn by its marketing authorisation holder',
  },
  {
    ...{ scheme: 'ppn', code: '119900001126', name: 'Musterol 10 mg', commonName: 'musterolum' },
    ...{ form: 'tablet', strength: '10 mg', packSize: '50' },
  },
]

/**
 * The batches of a product: one that can be supplied, one that has expired and one that is recalled.
 * @param newSerial makes a serial number
 */
export function demoBatches(now: Date, newSerial: () => string): NewBatch[] {
  const packs = (count: number) => Array.from({ length: count }, newSerial)
  const endOfMonth = (months: number) =>
    new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + months + 1, 0)).toISOString().slice(0, 10)
  return [
    { batch: 'DEMO-A', expiry: endOfMonth(24), serialNumbers: packs(240) },
    { batch: 'DEMO-X', expiry: endOfMonth(-3), serialNumbers: packs(30) },
    {
      ...{ batch: 'DEMO-R', expiry: endOfMonth(18), serialNumbers: packs(30) },
      recallReason: 'A fault in the stability of the batch',
    },
  ]
}
