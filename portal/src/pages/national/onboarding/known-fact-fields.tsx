import { useTexts } from '../../../texts/texts-provider.tsx'
import { TextField } from '../../../ui/form/text-field.tsx'
import type { Form } from '../../../ui/form/use-form.ts'
import { FormRows } from '../../../ui/rows/form-rows.tsx'
import { factParts, mostKnownFacts, type FactValues } from './known-facts.ts'

type Properties = {
  readonly form: Pick<Form<FactValues>, 'field' | 'values'>
  /** What they are for. */
  readonly sentence: string
}

/** What was agreed on beforehand, and whoever accepts the invitation has to know. */
export function KnownFactFields({ form, sentence }: Properties) {
  const { facts } = useTexts('national').onboarding
  const rows = form.field('factRows')
  return (
    <FormRows
      title={facts.title}
      sentence={sentence}
      words={facts}
      rows={rows.value}
      most={mostKnownFacts}
      onChange={rows.onChange}
      onRemove={(row) => {
        for (const part of factParts) form.field(`knownFacts.${row}.${part}`).onChange('')
      }}
    >
      {(row) => (
        <>
          <TextField
            {...form.field(`knownFacts.${row}.question`)}
            label={facts.question}
            help={facts.questionHelp}
            maxLength={200}
            isRequired
          />
          <TextField
            {...form.field(`knownFacts.${row}.answer`)}
            label={facts.answer}
            help={facts.answerHelp}
            maxLength={200}
            isRequired
          />
        </>
      )}
    </FormRows>
  )
}
