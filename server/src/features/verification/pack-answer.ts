import { operationCodes, type OperationCode } from '@theriac/contract/operation-codes.ts'
import type { PackState } from '@theriac/contract/pack-state.ts'
import type { PackAnswer } from '@theriac/contract/verification.ts'
import type { Found, Pack } from './pack.ts'

/** What is said of the operation alone. */
export function codeAnswer(code: OperationCode): PackAnswer {
  const { information, warning }: { information: string; warning?: string } = operationCodes[code]
  return { operationCode: code, information, ...(warning === undefined ? {} : { warning }) }
}

/** What is said of the product, whether or not the pack was found. */
export function productAnswer(found: Found): Partial<PackAnswer> {
  return dropNulls({
    productName: found.productName,
    commonName: found.commonName,
    form: found.form,
    strength: found.strength,
    packSize: found.packSize,
    productState: found.withdrawnAt === null ? 'Active' : 'Withdrawn',
    productWithdrawalReason: found.withdrawalReason,
  } as const)
}

/** What is said of a pack that was found. */
export function packAnswer(pack: Pack, found: Found, state: PackState, reactivation: Date | undefined) {
  return dropNulls({
    state,
    batchState: pack.isRecalled ? 'Recalled' : pack.isExpired ? 'Expired' : 'Active',
    batchRecallReason: found.recallReason,
    canReactivate: reactivation !== undefined,
    canReactivateUntil: reactivation?.toISOString() ?? null,
  } as const)
}

type WithoutNulls<T> = { [Name in keyof T as null extends T[Name] ? never : Name]: T[Name] } & {
  [Name in keyof T as null extends T[Name] ? Name : never]?: NonNullable<T[Name]>
}

function dropNulls<T extends object>(fields: T): WithoutNulls<T>
function dropNulls(fields: object): object {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null))
}
