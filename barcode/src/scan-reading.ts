import type { ProductCodeFault, Scheme } from './check-product-code.ts'
import type { TextFault } from './pack-element.ts'
import type { ExpiryFault, InterpretedDate } from './parse-expiry.ts'

/** An element of a code as it stands there: '01', '9N', … and its data. No identifier: none was known. */
export interface CodeElement {
  identifier: string
  value: string
}

/** The elements of a pack that are read; all others are skipped. */
export type ElementName = 'productCode' | 'serialNumber' | 'batch' | 'expiry' | 'productionDate' | 'nhrn'

/** `contradictory`: the code carries the element twice, with different data. */
export type Fault = 'missing' | 'contradictory' | TextFault | ProductCodeFault | ExpiryFault

/** One fault of one element, with its data as read where there is one reading. */
export interface Problem {
  element: ElementName
  fault: Fault
  value?: string
}

/** A national healthcare reimbursement number: its AI (710 to 717), the number's name, the number. */
export interface Nhrn {
  ai: string
  name: string
  value: string
}

/**
 * What is worth telling and no fault: the GTIN names a grouping or goods by measure; the scanner says
 * that the symbol is no Data Matrix, the carrier that Regulation (EU) 2016/161 Art. 5 asks for.
 */
export type Remark = 'grouping' | 'variable_measure' | 'not_data_matrix'

/** Why a text has nothing to do with a pack. */
export type NotAPackReason = 'empty' | 'wrong_symbology' | 'no_pack_elements'

interface Aside {
  /** The two characters of the symbology identifier (ISO/IEC 15424), if the scanner sends one: 'd2'. */
  symbology: string | undefined
  /** Six digits, as read. */
  productionDate: string | undefined
  nhrns: readonly Nhrn[]
  skipped: readonly CodeElement[]
  remarks: readonly Remark[]
}

/** A unique identifier with nothing to say against it. `expiry` is the six digits that are sent. */
export interface ValidReading extends Aside {
  outcome: 'valid'
  isValid: true
  submit: true
  scheme: Scheme
  productCode: string
  serialNumber: string
  batch: string
  expiry: string
  expiryDate: InterpretedDate
  problems: readonly []
}

/** Something is wrong, and the national system must see it all the same: it can be looked up. */
export interface FaultyReading extends Aside {
  outcome: 'faulty'
  isValid: false
  submit: true
  scheme: Scheme
  productCode: string
  serialNumber: string
  batch: string | undefined
  expiry: string | undefined
  expiryDate: InterpretedDate | undefined
  problems: readonly Problem[]
}

/** No single product code or no single serial number: there is no pack to ask about. */
export interface UnfitReading extends Aside {
  outcome: 'unfit'
  isValid: false
  submit: false
  scheme: Scheme | undefined
  productCode: string | undefined
  serialNumber: string | undefined
  batch: string | undefined
  expiry: string | undefined
  expiryDate: InterpretedDate | undefined
  problems: readonly Problem[]
}

/** A wrong barcode, or nothing. */
export interface NotAPackReading {
  outcome: 'not_a_pack'
  isValid: false
  submit: false
  reason: NotAPackReason
  problems: readonly []
}

/** What a scanned text says. Only with `submit` is it to be sent to the verification system. */
export type ScanReading = ValidReading | FaultyReading | UnfitReading | NotAPackReading
