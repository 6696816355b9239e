/**
 * Signs that a log, a mail or a page would show as something else: control characters, those that turn the direction of
 * writing or show nothing, half of a sign.
 */
export const unseen = '\\p{Cc}\\p{Cf}\\p{Cs}\\p{Cn}\\p{Zl}\\p{Zp}\\p{Default_Ignorable_Code_Point}'

/** A line without such signs, with no space at either end, and a letter or a number in it. */
export const linePattern = `^(?=.*[\\p{L}\\p{N}])[^\\s${unseen}]([^${unseen}]*[^\\s${unseen}])?$`

// Persian, and the languages of India, join or part letters by these; anywhere else they only hide.
const joiner = '\\u200c\\u200d'
const letter = '\\p{L}\\p{M}'
const strayJoiner = `(^|[^${letter}])[${joiner}]|[${joiner}]([^${letter}]|$)`

// What a reader of mail makes a link of. "J.R.R. Tolkien" is none: no top-level domain has one letter.
const dot = '[.\\u2024\\u3002\\ufe52\\uff0e\\uff61]'
const colon = '[:\\ufe55\\uff1a]'
const host = `[wW]{3}${dot}|[${letter}\\p{N}${joiner}]${dot}[${letter}${joiner}]{2}`
const link = `[/@\\uff0f\\uff20]|${host}|\\p{N}${dot}\\p{N}|[${letter}\\p{N}${joiner}]${colon}[^\\s]`

/** A person's name: a line that is no web address and no e-mail address, in any writing. */
export const personNamePattern = `^(?!.*(${link}))(?!.*(${strayJoiner}))(?=.*\\p{L})[^\\s${unseen}](([^${unseen}]|[${joiner}])*[^\\s${unseen}])?$`

const personName = new RegExp(personNamePattern, 'u')

// "A/S", "24/7", "St. John's", "S.p.A." and the Finnish "HUS:n" are none.
const scheme = ['https?', 'ftp', 'mailto', 'tel', 'sms', 'sip', 'skype', 'data', 'javascript']
  .map((name) => name.replaceAll(/[a-z]/g, (sign) => `[${sign}${sign.toUpperCase()}]`))
  .join('|')
const address = `\\p{N}${dot}\\p{N}+${dot}\\p{N}+${dot}\\p{N}`
const organisationLink = `${colon}[/\\uff0f]{2}|${host}|${address}|(^|[^${letter}])(${scheme})${colon}[^\\s]`

/** An organisation's name: a line that is no web address, no e-mail address and no telephone link, in any writing. */
export const organisationNamePattern = `^(?!.*(${organisationLink}))${linePattern.slice(1)}`

const organisationName = new RegExp(organisationNamePattern, 'u')

/** Whether a text can be an organisation's name. */
export function isOrganisationName(text: string): boolean {
  return organisationName.test(text)
}

/** Whether a text can be a person's name. */
export function isPersonName(text: string): boolean {
  return personName.test(text)
}

/** What is said of a text that does not fit one of these, in the place of the pattern. */
export const wordsOfPattern: Readonly<Record<string, string>> = {
  [linePattern]: 'is empty, begins or ends with a space, or has a sign in it that nobody sees',
  [personNamePattern]:
    'is no name: it has a web or e-mail address, a /, @ or :, a dot inside a word, or a sign that nobody sees in it',
  [organisationNamePattern]:
    'is empty, begins or ends with a space, or has a web or e-mail address, a dot inside a word, or a sign that nobody sees in it',
}
