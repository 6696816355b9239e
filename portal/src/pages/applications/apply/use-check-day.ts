import { useTexts } from '../../../texts/texts-provider.tsx'
import { isDay, today } from '../../../ui/day/day-parts.ts'

/** What is wrong with the day on which something is planned: it is today, or still to come. */
export function useCheckDay(): (day: string) => string | undefined {
  const { applying, ui } = useTexts('applications')
  return (day) => {
    if (day === '') return applying.dayMissing
    if (!isDay(day)) return ui.day.none
    return day < today(new Date()) ? applying.dayOver : undefined
  }
}
