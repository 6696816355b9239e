import { hash } from 'node:crypto'

/** A pack as a scanner reads it. */
export type BenchPack = {
  readonly productCode: string
  readonly serialNumber: string
  readonly batch: string
  /** YYMMDD */
  readonly expiry: string
}

export const products = 200
export const batchesOfProduct = 5

/** YYYY-MM-DD, some years from now: nothing expires during a run. */
export const expiryDate = `${new Date().getUTCFullYear() + 3}-06-30`

/** GTINs below the prefix that GS1 keeps for examples. */
export const productCodes: readonly string[] = Array.from({ length: products }, (_, place) => gtinOf(place))

/** The pack of this number, from 0. fill.sql.ts makes the same ones: neighbours lie far from each other. */
export function packOf(number: number): BenchPack {
  return {
    productCode: productCodes[number % products] ?? '',
    serialNumber: hash('md5', String(number), 'hex').slice(0, 20).toUpperCase(),
    batch: `B-${Math.floor(number / products) % batchesOfProduct}`,
    expiry: expiryDate.slice(2).replaceAll('-', ''),
  }
}

function gtinOf(place: number): string {
  const body = `0952${String(place).padStart(9, '0')}`
  const sum = [...body].reduce((total, digit, index) => total + Number(digit) * (index % 2 === 0 ? 3 : 1), 0)
  return `${body}${(10 - (sum % 10)) % 10}`
}
