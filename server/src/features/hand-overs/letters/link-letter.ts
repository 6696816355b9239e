import { type Letter, type Reader, tellMoment } from '../../letters/public.ts'

/** What the mail with the link of a hand-over tells; the code is in no mail. */
type LinkFacts = {
  readonly sender: string
  readonly organisation: string
  readonly link: string
  readonly expiresAt: Date
}

/** The words of the mail with the link: who sends it, until when it counts, and that the code comes another way. */
export function linkLetter(facts: LinkFacts, reader: Reader): Letter {
  return reader.language === 'fi' ? inFinnish(facts, reader) : inEnglish(facts, reader)
}

function inEnglish({ sender, organisation, link, expiresAt }: LinkFacts, { language }: Reader): Letter {
  return {
    subject: 'Credentials for a system that you connect',
    paragraphs: [
      `${sender} (${organisation}) hands you the credentials of client equipment in Theriac, the medicines verification portal.`,
      'Open this link to collect them:',
      link,
      `You need a code for it. ${sender} gives it to you another way, by telephone for instance.`,
      `The credentials can be collected once, until ${tellMoment(expiresAt, language)}. To look at the page does not use the link up.`,
      `If you do not know what this is about, do nothing, and ask ${organisation}.`,
    ],
  }
}

function inFinnish({ sender, organisation, link, expiresAt }: LinkFacts, { language }: Reader): Letter {
  return {
    subject: 'Tunnistetiedot liitettävää järjestelmää varten',
    paragraphs: [
      `${sender} (${organisation}) antaa sinulle laitteen tunnistetiedot lääkkeiden varmennusportaaliin Theriaciin.`,
      'Nouda tunnistetiedot tästä linkistä:',
      link,
      `Tarvitset noutoon koodin. ${sender} antaa sen sinulle muuta kautta, esimerkiksi puhelimitse.`,
      `Tunnistetiedot voi noutaa yhden kerran. Linkki on voimassa ${tellMoment(expiresAt, language)} asti. Pelkkä sivun avaaminen ei kuluta linkkiä.`,
      `Jos et tiedä, mistä on kyse, älä tee mitään ja kysy asiasta: ${organisation}.`,
    ],
  }
}
