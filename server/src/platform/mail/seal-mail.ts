import { createHash } from 'node:crypto'
import { type Static, Type } from 'typebox'
import { Check } from 'typebox/value'
import type { Keyring } from '../crypto/keyring.ts'
import { PermanentFailure } from '../jobs/permanent-failure.ts'
import type { Mail, PostedMail } from './mail.ts'

const SealedMail = Type.Object({ keyId: Type.String(), sealed: Type.String() })

const Content = Type.Object({
  to: Type.String(),
  subject: Type.String(),
  text: Type.String(),
  notAfter: Type.Optional(Type.String()),
})

const context = 'mail'

/** Seals a mail for the queue. */
export function sealMail({ newest }: Keyring, mail: Mail): Static<typeof SealedMail> {
  const plain = Buffer.from(JSON.stringify(mail))
  return { keyId: newest.id, sealed: newest.seal(plain, context).toString('base64') }
}

/** Opens it again. @throws PermanentFailure when the secret under which it was sealed is gone */
export function openMail(keyring: Keyring, payload: unknown): PostedMail & Pick<Mail, 'notAfter'> {
  if (!Check(SealedMail, payload)) throw new PermanentFailure('a mail was dropped: it is none')
  const key = keyring.find(payload.keyId)
  if (key === undefined) throw new PermanentFailure('a mail was dropped: its THERIAC_SECRET is gone')
  const sealed = Buffer.from(payload.sealed, 'base64')
  const content: unknown = JSON.parse(key.open(sealed, context).toString())
  if (!Check(Content, content)) throw new PermanentFailure('a mail was dropped: it is none')
  const { notAfter, ...rest } = content
  const reference = createHash('sha256').update(sealed).digest('hex').slice(0, 32)
  return { ...rest, reference, ...(notAfter === undefined ? {} : { notAfter: new Date(notAfter) }) }
}
