/** One scheme's colours, named by what they are for. */
export type Palette = {
  /** The ground of a page, of what lies on it (cards, tables, dialogs), and of what is pressed into it. */
  readonly paper: string
  readonly surface: string
  readonly sunk: string
  readonly ink: string
  readonly inkSoft: string
  /** Hairlines between things, and the edge of what can be operated (3:1, WCAG 1.4.11). */
  readonly line: string
  readonly edge: string
  readonly brand: string
  readonly brandStrong: string
  readonly brandGround: string
  readonly onBrand: string
  readonly good: string
  readonly goodGround: string
  readonly careful: string
  readonly carefulGround: string
  readonly stop: string
  readonly stopStrong: string
  readonly stopGround: string
  readonly onStop: string
  readonly information: string
  readonly informationGround: string
}

/** Ink on paper. */
export const lightPalette: Palette = {
  paper: '#f8f6f1',
  surface: '#fffefb',
  sunk: '#f0ede5',
  ink: '#1a2527',
  inkSoft: '#505c5d',
  line: '#dfdbd0',
  edge: '#7f8580',
  brand: '#0b5360',
  brandStrong: '#073e49',
  brandGround: '#e0eeee',
  onBrand: '#ffffff',
  good: '#1a6338',
  goodGround: '#e4f1e7',
  careful: '#7a4a00',
  carefulGround: '#fbefd8',
  stop: '#a51d1a',
  stopStrong: '#841412',
  stopGround: '#fbe8e5',
  onStop: '#ffffff',
  information: '#1d4e89',
  informationGround: '#e6eef8',
}

/** The same hand at night. */
export const darkPalette: Palette = {
  paper: '#11191b',
  surface: '#182225',
  sunk: '#0d1416',
  ink: '#ebe8e0',
  inkSoft: '#a8b3b3',
  line: '#2c393c',
  edge: '#718083',
  brand: '#7cc9cf',
  brandStrong: '#a3dde1',
  brandGround: '#17353a',
  onBrand: '#06262b',
  good: '#84cf9f',
  goodGround: '#15301f',
  careful: '#e9ba69',
  carefulGround: '#362810',
  stop: '#f59f95',
  stopStrong: '#fbbdb5',
  stopGround: '#3d1c1a',
  onStop: '#3a0b08',
  information: '#9ac4f2',
  informationGround: '#182c45',
}

/** The four meanings; a meaning always comes with its sign and its word. */
export type Meaning = 'good' | 'careful' | 'stop' | 'information'
