/** What the page says, but for the messages. */
export type MailboxWords = {
  readonly title: string
  readonly sentence: string
  readonly demo: string
  readonly toSignIn: string
  readonly address: string
  readonly filter: string
  readonly refresh: string
  readonly showAll: string
  readonly to: string
  readonly selects: string
  readonly none: (to: string) => string
  readonly count: (count: number, to: string) => string
}

const words = {
  en: {
    title: 'Mailbox',
    sentence: 'The demo sends no mail: what it would have sent is here, newest first.',
    demo: 'Test environment. Nothing here is real.',
    toSignIn: 'Back to sign in',
    address: 'Address',
    filter: 'Filter',
    refresh: 'Refresh',
    showAll: 'Show all',
    to: 'To',
    selects: 'One press selects the code',
    none: (to) =>
      `No messages${to === '' ? '' : ` to ${to}`} yet. They come when somebody signs in or is invited.`,
    count: (count, to) => `${count === 1 ? '1 message' : `${count} messages`}${to === '' ? '' : ` to ${to}`}`,
  },
  fi: {
    title: 'Postilaatikko',
    sentence: 'Testiympäristö ei lähetä sähköpostia: viestit ovat tässä, uusin ensin.',
    demo: 'Testiympäristö. Mikään täällä ei ole todellista.',
    toSignIn: 'Takaisin kirjautumiseen',
    address: 'Osoite',
    filter: 'Hae',
    refresh: 'Päivitä',
    showAll: 'Näytä kaikki',
    to: 'Vastaanottaja:',
    selects: 'Yksi painallus valitsee koodin',
    none: (to) =>
      `Ei vielä viestejä${to === '' ? '' : ` osoitteeseen ${to}`}. Niitä tulee, kun joku kirjautuu tai saa kutsun.`,
    count: (count, to) =>
      `${count === 1 ? '1 viesti' : `${count} viestiä`}${to === '' ? '' : ` osoitteeseen ${to}`}`,
  },
} as const satisfies Record<string, MailboxWords>

export type MailboxLanguage = keyof typeof words

/** The words of the page in a language. */
export function mailboxWords(language: MailboxLanguage): MailboxWords {
  return words[language]
}

/** The first language that a browser asks for and the page speaks; else English. */
export function readLanguage(accepted: string | undefined): MailboxLanguage {
  const asked = (accepted ?? '').split(',').map((one) => one.trim().slice(0, 2).toLowerCase())
  return asked.find((one) => one === 'en' || one === 'fi') === 'fi' ? 'fi' : 'en'
}
