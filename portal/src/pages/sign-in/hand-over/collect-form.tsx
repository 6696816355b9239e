import type { CollectedCredentials } from '@theriac/contract/v1/hand-overs.ts'
import { placeKeyProblem } from '../../../session/failure/place-key-problem.ts'
import { isProblem } from '../../../session/failure/problem.ts'
import { tellSince } from '../../../texts/rules/tell-time.ts'
import { useSpoken, useTexts } from '../../../texts/texts-provider.tsx'
import { ActionButton } from '../../../ui/action/action-button.tsx'
import { ChoiceField } from '../../../ui/form/choice-field.tsx'
import { FormFrame } from '../../../ui/form/form-frame.tsx'
import { TextField } from '../../../ui/form/text-field.tsx'
import { useForm, type Form } from '../../../ui/form/use-form.ts'
import { KeyFields } from '../../../ui/key/key-fields.tsx'
import { asGivenKey, checkKey, noKey, type KeyValues } from '../../../ui/key/key-values.ts'
import { useReadFailure } from '../../../ui/page/failure.tsx'
import { Notice } from '../../../ui/page/notice.tsx'
import { useNow } from '../../../ui/show/use-now.ts'
import { HandOverHead } from './hand-over-head.tsx'
import type { EndWithout, HandOverLink } from './hand-over-link.ts'
import { triesLeft } from './tries-left.ts'
import { useCollect } from './use-collect.ts'

type Properties = {
  readonly token: string
  readonly handOver: HandOverLink
  readonly look: () => Promise<{ readonly data: HandOverLink | undefined; readonly error: unknown }>
  readonly onCollected: (collected: CollectedCredentials) => void
  readonly onEnd: (end: EndWithout) => void
}

type Way = 'secret' | 'key'
type Values = KeyValues & { readonly code: string; readonly way: Way }

const ways: readonly Way[] = ['secret', 'key']
const start: Values = { code: '', way: 'secret', ...noKey }

/** Asks for the code, and whether a secret is taken or a key given; collects once. */
export function CollectForm({ token, handOver, look, onCollected, onEnd }: Properties) {
  const { collection } = useTexts('links')
  const wasCollected = handOver.collectedAt !== null
  const { doubt, lookAgain, send } = useCollect({ wasCollected, look, onCollected, onEnd })
  const form = useForm({
    start,
    check: useCheck(),
    place: usePlace(),
    submit: async (values) => {
      const key = values.way === 'key' ? asGivenKey(values) : undefined
      await send({ token, code: values.code.trim(), ...(key === undefined ? {} : { key }) })
    },
  })
  const isSecret = form.values.way === 'secret'
  const verb = isSecret ? collection.submitSecret : collection.submitKey
  return (
    <>
      <HandOverHead handOver={handOver} />
      {handOver.collectedAt === null ? null : <CollectedBefore at={handOver.collectedAt} />}
      <FormFrame
        form={form}
        actions={
          doubt === 'unsure' ? (
            <ActionButton tone="main" isWide onClick={() => void lookAgain()}>
              {collection.unsure.look}
            </ActionButton>
          ) : (
            <ActionButton type="submit" tone={wasCollected ? 'stop' : 'main'} isWide isBusy={form.isBusy}>
              {wasCollected ? collection.before.submit : verb}
            </ActionButton>
          )
        }
      >
        <TextField
          {...form.field('code')}
          label={collection.code}
          help={collection.codeHelp}
          maxLength={40}
          isMono
          isRequired
          hasFocusFirst
        />
        {wasCollected ? null : <Ways form={form} />}
        {doubt === undefined ? null : <InDoubt doubt={doubt} />}
      </FormFrame>
    </>
  )
}

function Ways({ form }: { readonly form: Form<Values> }) {
  const { collection, publicKey } = useTexts('links')
  const isSecret = form.values.way === 'secret'
  return (
    <>
      <ChoiceField
        {...form.field('way')}
        label={collection.way}
        options={ways.map((value) => ({
          value,
          label: collection.ways[value],
          help: collection.wayHelps[value],
        }))}
      />
      {isSecret ? null : (
        <KeyFields
          keyKind={form.field('keyKind')}
          jwk={form.field('jwk')}
          jwksUri={form.field('jwksUri')}
          words={publicKey}
        />
      )}
      <p>{isSecret ? collection.once : collection.onceKey}</p>
    </>
  )
}

function CollectedBefore({ at }: { readonly at: string }) {
  const { texts, language } = useSpoken('links')
  const { before } = texts.collection
  const now = useNow()
  return (
    <Notice meaning="careful" title={before.title(tellSince(new Date(at), now, language))}>
      <p>{before.mine}</p>
      <p>{before.notMine}</p>
    </Notice>
  )
}

function InDoubt({ doubt }: { readonly doubt: 'not-sent' | 'unsure' }) {
  const { notSent, unsure } = useTexts('links').collection
  const { title, advice } = doubt === 'unsure' ? unsure : notSent
  return (
    <Notice meaning={doubt === 'unsure' ? 'stop' : 'careful'} title={title} isAnnounced>
      {advice}
    </Notice>
  )
}

function useCheck() {
  const { collection, publicKey } = useTexts('links')
  return (values: Values) => ({
    code: values.code.trim() === '' ? collection.codeMissing : undefined,
    ...(values.way === 'key' ? checkKey(values, publicKey) : {}),
  })
}

function usePlace() {
  const { collection } = useTexts('links')
  const read = useReadFailure()
  return (error: unknown) => {
    const left = triesLeft(error)
    if (left !== undefined) return { code: collection.codeWrong(left) }
    if (isProblem(error, 'hand_over.code_wrong')) return { code: collection.before.codeWrong }
    return placeKeyProblem(error, read)
  }
}
