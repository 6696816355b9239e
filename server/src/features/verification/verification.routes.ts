import {
  changePackState as changePackStateEndpoint,
  verifyPack as verifyPackEndpoint,
} from '@theriac/contract/verification.ts'
import type { Mount } from '../../access/mount/mount.ts'
import { answerOnce } from './answer-once.ts'
import { changePackState } from './change-pack-state.ts'
import { codeAnswer } from './pack-answer.ts'
import { parsePackRequest } from './pack-request.ts'
import { verifyPack } from './verify-pack.ts'

/** Mounts the verification API. */
export function mountVerification({ ofMachine }: Mount): void {
  ofMachine(verifyPackEndpoint, async (input, work) => {
    const parsed = parsePackRequest(input, work.now)
    if (!parsed.ok) return codeAnswer(parsed.code)
    const { request } = parsed
    return answerOnce(work, 'verify', request, () => verifyPack(work, request))
  })
  ofMachine(changePackStateEndpoint, async (input, work) => {
    const parsed = parsePackRequest(input, work.now)
    if (!parsed.ok) return codeAnswer(parsed.code)
    const { request } = parsed
    const { state } = input.body
    return answerOnce(work, state, request, () => changePackState(work, request, state))
  })
}
