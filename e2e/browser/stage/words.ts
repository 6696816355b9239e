/*
 * The words that a person looks for, as the guides say them in English. They stand here a second time on purpose: a label
 * that changes in the portal must be changed with the guides in hand.
 */
export const words = {
  en: {
    person: 'super@liffey.example',
    location: 'Liffey Pharmacy 1',
    system: 'Test laptop',
    welcome: 'Welcome Aoife Byrne',
    locations: 'Locations',
    edit: 'Edit',
    locationDetail: 'Location Detail',
    add: 'Add Client Equipment',
    create: { title: 'Create Client Equipment', verb: 'Create' },
    equipmentId: 'Equipment Id',
    clientRole: 'Client Role',
    fullAccess: 'Full Access',
    allPermissions: 'Role with all available permissions assigned',
    onlyTime: 'This is the only time the secret is shown.',
    copyId: 'Copy Client Id',
    copySecret: 'Copy Client Secret',
    copied: 'Copied',
    close: 'Close',
    regenerate: { action: 'Regenerate', verb: 'Regenerate' },
    remove: {
      action: 'Delete',
      title: 'Delete Client Equipment',
      question: 'Do you want to delete the client equipment with Equipment Id iPad?',
      verb: 'Delete',
    },
  },
  fi: {
    person: 'super@kallio.example',
    location: 'Kallion Malliapteekki',
    system: 'Uusi apteekkijärjestelmä',
    welcome: 'Tervetuloa, Aino Korhonen',
    locations: 'Toimipisteet (Locations)',
    edit: 'Muokkaa:',
    locationDetail: 'Toimipisteen tiedot (Location Detail)',
    add: 'Lisää laite (Add Client Equipment)',
    create: { title: 'Lisää laite (Create Client Equipment)', verb: 'Luo (Create)' },
    equipmentId: 'Laitteen nimi (Equipment Id)',
    clientRole: 'Laiterooli (Client Role)',
    fullAccess: 'Full Access',
    allPermissions: 'Role with all available permissions assigned',
    onlyTime: 'Tekninen salasana näytetään vain tämän kerran.',
    copyId: 'Kopioi Tekninen tunnus (Client Id)',
    copySecret: 'Kopioi Tekninen salasana (Client Secret)',
    copied: 'Kopioitu',
    close: 'Sulje (Close)',
    regenerate: { action: 'Luo uusi tekninen salasana:', verb: 'Luo uusi' },
    remove: {
      action: 'Poista:',
      title: 'Poista laite (Delete Client Equipment)',
      question: 'Haluatko poistaa laitteen, jonka nimi (Equipment Id) on iPad?',
      verb: 'Poista',
    },
  },
} as const

export type Words = (typeof words)['en' | 'fi']
