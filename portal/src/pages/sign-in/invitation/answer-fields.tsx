import { useTexts } from '../../../texts/texts-provider.tsx'
import { FormPart } from '../../../ui/edit/form-part.tsx'
import { TextField } from '../../../ui/form/text-field.tsx'
import type { Form } from '../../../ui/form/use-form.ts'
import type { AnswerValues } from './answers.ts'

type Properties = {
  readonly form: Pick<Form<AnswerValues>, 'field'>
  readonly questions: readonly string[]
}

/** What was agreed on beforehand: whoever accepts the invitation has to know it. */
export function AnswerFields({ form, questions }: Properties) {
  const { facts } = useTexts('links').invitation
  if (questions.length === 0) return null
  return (
    <FormPart title={facts.title} sentence={facts.sentence}>
      {questions.map((question, place) => (
        <TextField
          key={place}
          {...form.field(`answers.${place}`)}
          label={question}
          maxLength={200}
          isRequired
        />
      ))}
    </FormPart>
  )
}
