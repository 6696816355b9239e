import { useTexts } from '../../../texts/texts-provider.tsx'
import { asKnownFacts, type FactValues } from './known-facts.ts'
import { asProposed, type ProposedValues } from './proposed-locations.ts'

type Wrong = Readonly<Record<`${'knownFacts' | 'locations'}.${number}.${string}`, string | undefined>>

/** What is wrong with the known facts that were typed, field by field. */
export function useCheckKnownFacts(): (values: FactValues) => Wrong {
  const { facts } = useTexts('national').onboarding
  return (values) => {
    const typed = asKnownFacts(values)
    const isTwice = (question: string, place: number) =>
      typed.findIndex((one) => one.question.toLowerCase() === question.toLowerCase()) < place
    return Object.fromEntries(
      typed.flatMap(({ question, answer }, place) => {
        const way = `knownFacts.${values.factRows[place]}`
        return [
          [
            `${way}.question`,
            question === '' ? facts.questionMissing : isTwice(question, place) ? facts.twice : undefined,
          ],
          [`${way}.answer`, answer === '' ? facts.answerMissing : undefined],
        ]
      }),
    )
  }
}

/** What is wrong with the locations that were typed, field by field. */
export function useCheckProposed(): (values: ProposedValues) => Wrong {
  const { locations } = useTexts('national').onboarding
  return (values) =>
    Object.fromEntries(
      asProposed(values).flatMap(({ name, postalCode }, place) => {
        const way = `locations.${values.locationRows[place]}`
        return [
          [`${way}.name`, name === '' ? locations.nameMissing : undefined],
          [`${way}.postalCode`, postalCode === '' ? locations.postalCodeMissing : undefined],
        ]
      }),
    )
}
