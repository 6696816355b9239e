/** Who and what a test about every page or dialog looks at, in the market of a language. */
export const casts = {
  en: {
    superUser: 'super@liffey.example',
    user: { email: 'user@liffey.example', name: 'Sean Walsh' },
    admin: 'admin@nmvo-ie.example',
    inspector: 'inspector@authority.example',
    organisation: 'Liffey Pharmacy',
    location: 'Liffey Pharmacy 1',
    group: 'Dispensary',
    supplier: 'Sample Pharmacy Software',
    system: 'SampleScript',
    host: 'liffey.example',
    newcomer: 'nuala@liffey.example',
  },
  fi: {
    superUser: 'super@kallio.example',
    user: { email: 'user@kallio.example', name: 'Eero Nieminen' },
    admin: 'admin@nmvo-fi.example',
    // The demo has an authority in Ireland alone.
    inspector: undefined,
    organisation: 'Kallion Malliapteekki',
    location: 'Kallion Malliapteekki',
    group: 'Reseptuuri',
    supplier: 'Malli Apteekkijärjestelmät',
    system: 'Malliapteekki',
    host: 'kallio.example',
    newcomer: 'nuala@kallio.example',
  },
} as const
