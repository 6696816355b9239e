import { isOrganisationName } from '@theriac/contract/typed-line.ts'

/**
 * What somebody wrote, in a mail to one whom he need not know: no mail program should make a link of it that is followed
 * before its reader thinks.
 */
export function withoutLinks(text: string): string {
  return text.replaceAll('://', '[:]//').replaceAll(/(?<=\S)[.@](?=\S)/g, '[$&]')
}

/** The name of a thing, such as a system or a location, as somebody wrote it; as it is, where no mail program sees a link. */
export function nameWithoutLinks(name: string): string {
  return isOrganisationName(name) ? name : withoutLinks(name)
}
