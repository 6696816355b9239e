import { ChoiceField } from '../form/choice-field.tsx'
import { TextField } from '../form/text-field.tsx'
import type { FieldBinding } from '../form/use-form.ts'
import type { KeyKind, KeyWords } from './key-values.ts'

type Properties = {
  readonly keyKind: FieldBinding<KeyKind>
  readonly jwk: FieldBinding<string>
  readonly jwksUri: FieldBinding<string>
  readonly words: KeyWords
}

const kinds: readonly KeyKind[] = ['jwk', 'jwksUri']

/** A public key, pasted, or the address where it is published. */
export function KeyFields({ keyKind, jwk, jwksUri, words }: Properties) {
  return (
    <>
      <ChoiceField
        {...keyKind}
        label={words.label}
        options={kinds.map((value) => ({ value, label: words.kinds[value] }))}
      />
      {keyKind.value === 'jwk' ? (
        <TextField
          {...jwk}
          label={words.jwk}
          help={words.jwkHelp}
          lines={6}
          maxLength={10_000}
          isMono
          isRequired
        />
      ) : (
        <TextField
          {...jwksUri}
          label={words.jwksUri}
          help={words.jwksUriHelp}
          maxLength={500}
          isMono
          isRequired
        />
      )}
    </>
  )
}
