import { MembershipKind } from '@theriac/contract/v1/fields.ts'
import { Compile } from 'typebox/compile'

const validator = Compile(MembershipKind)

/** Whether a word says what a person is in an organisation. */
export function isMembershipKind(word: string): word is MembershipKind {
  return validator.Check(word)
}
