import { checkProductCode } from './check-product-code.ts'
import type { Scheme } from './check-product-code.ts'
import { elementName, nhrnName } from './element-name.ts'
import { checkBatch, checkNhrn, checkSerialNumber } from './pack-element.ts'
import type { Checked } from './pack-element.ts'
import { parseExpiry } from './parse-expiry.ts'
import type { InterpretedDate } from './parse-expiry.ts'
import type {
  CodeElement,
  ElementName,
  Fault,
  Nhrn,
  Problem,
  Remark,
  ScanReading,
  UnfitReading,
} from './scan-reading.ts'

const REQUIRED: readonly ElementName[] = ['productCode', 'serialNumber', 'batch', 'expiry']

interface Judged {
  value: string | undefined
  problems: readonly Problem[]
}

type Check = (value: string) => Checked<Fault>

type Draft = Omit<UnfitReading, 'outcome' | 'isValid' | 'submit'>

/**
 * Says what a pack's elements are worth: each is checked by its own rule, must be there, and must not be
 * there twice with different data (the same data twice is no fault). Nothing if none of the four elements
 * of Regulation (EU) 2016/161 Art. 4 was found.
 */
export function judgeElements(
  elements: readonly CodeElement[],
  symbology: string | undefined,
  now: Date,
): ScanReading | undefined {
  if (!REQUIRED.some((name) => valuesOf(elements, name).length > 0)) return undefined

  const { scheme, ...product } = judgeProductCode(elements)
  const serial = judge(elements, 'serialNumber', checkSerialNumber)
  const batch = judge(elements, 'batch', checkBatch)
  const expiry = judge(elements, 'expiry', (digits) => parseExpiry(digits, now))
  const production = judgeProductionDate(elements, now)
  const judged = [product, serial, batch, expiry, production, ...judgeNhrns(elements)]

  return conclude({
    symbology,
    scheme,
    productCode: product.value,
    serialNumber: serial.value,
    batch: batch.value,
    expiry: expiry.value,
    expiryDate: interpret(expiry.value, now),
    productionDate: production.value,
    nhrns: nhrnsOf(elements),
    skipped: elements.filter((element) => elementName(element) === undefined),
    remarks: remarksOn(scheme, product.value, symbology),
    problems: judged.flatMap(({ problems }) => problems),
  })
}

function conclude(draft: Draft): ScanReading {
  const { scheme, productCode, serialNumber, batch, expiry, expiryDate, problems } = draft
  if (!scheme || !productCode || !serialNumber) {
    return { ...draft, outcome: 'unfit', isValid: false, submit: false }
  }
  const known = { ...draft, scheme, productCode, serialNumber }
  if (problems.length > 0 || batch === undefined || expiry === undefined || expiryDate === undefined) {
    return { ...known, outcome: 'faulty', isValid: false, submit: true }
  }
  return { ...known, outcome: 'valid', isValid: true, submit: true, batch, expiry, expiryDate, problems: [] }
}

function judgeProductCode(elements: readonly CodeElement[]): Judged & { scheme: Scheme | undefined } {
  const codes = elements.filter((element) => elementName(element) === 'productCode')
  const schemes = new Set(codes.map(({ identifier }): Scheme => (identifier === '9N' ? 'ppn' : 'gs1')))
  const [scheme = 'gs1', otherScheme] = schemes
  if (otherScheme !== undefined) return { scheme: undefined, ...contradictory('productCode') }
  const judged = judge(elements, 'productCode', (code) => checkProductCode(scheme, code))
  return { scheme: judged.value === undefined ? undefined : scheme, ...judged }
}

function judgeProductionDate(elements: readonly CodeElement[], now: Date): Judged {
  if (valuesOf(elements, 'productionDate').length === 0) return { value: undefined, problems: [] }
  return judge(elements, 'productionDate', (digits) => parseExpiry(digits, now))
}

function judgeNhrns(elements: readonly CodeElement[]): Judged[] {
  const ais = new Set(nhrnsOf(elements).map(({ ai }) => ai))
  return [...ais].map((ai) => {
    const ofOneCountry = elements.filter(({ identifier }) => identifier === ai)
    return judge(ofOneCountry, 'nhrn', checkNhrn)
  })
}

function judge(elements: readonly CodeElement[], element: ElementName, check: Check): Judged {
  const [value, another] = valuesOf(elements, element)
  if (value === undefined) return { value, problems: [{ element, fault: 'missing' }] }
  if (another !== undefined) return contradictory(element)
  const checked = check(value)
  return { value, problems: checked.ok ? [] : [{ element, fault: checked.fault, value }] }
}

function contradictory(element: ElementName): Judged {
  return { value: undefined, problems: [{ element, fault: 'contradictory' }] }
}

/** The different data of one element, in the order of the code. */
function valuesOf(elements: readonly CodeElement[], name: ElementName): string[] {
  const values = elements.filter((element) => elementName(element) === name).map(({ value }) => value)
  return [...new Set(values)]
}

function nhrnsOf(elements: readonly CodeElement[]): Nhrn[] {
  const nhrns = elements.filter((element) => elementName(element) === 'nhrn')
  return nhrns.map(({ identifier, value }) => ({ ai: identifier, name: nhrnName(identifier), value }))
}

function interpret(expiry: string | undefined, now: Date): InterpretedDate | undefined {
  const parsed = expiry === undefined ? undefined : parseExpiry(expiry, now)
  return parsed?.ok ? { date: parsed.date, dayGiven: parsed.dayGiven } : undefined
}

function remarksOn(
  scheme: Scheme | undefined,
  productCode: string | undefined,
  symbology: string | undefined,
) {
  const remarks: Remark[] = []
  const checked = scheme && productCode ? checkProductCode(scheme, productCode) : undefined
  if (checked?.ok && checked.tradeItem !== 'single') remarks.push(checked.tradeItem)
  if (symbology !== undefined && !symbology.startsWith('d')) remarks.push('not_data_matrix')
  return remarks
}
