/** The fields of all rows that a form may have, empty: `{ 'locations.0.name': '', … }`. */
export function emptyRows(
  group: string,
  parts: readonly string[],
  most: number,
): Readonly<Record<string, string>> {
  const rows = Array.from({ length: most }, (_, row) => row)
  return Object.fromEntries(rows.flatMap((row) => parts.map((part) => [`${group}.${row}.${part}`, ''])))
}

/** The row that is added next; undefined where there are as many as there may be. */
export function nextRow(rows: readonly number[], most: number): number | undefined {
  return Array.from({ length: most }, (_, row) => row).find((row) => !rows.includes(row))
}

/**
 * What the server found wrong, by the names of the fields of a form: it counts what was sent, `locations0Name`, while a row
 * keeps its number when one before it is removed.
 */
export function placeInRows(
  fields: Readonly<Record<string, string>>,
  { group, parts, rows }: { group: string; parts: readonly string[]; rows: readonly number[] },
  sentence: string,
): Readonly<Record<string, string>> {
  const wrong = rows.flatMap((row, place): [string, string][] =>
    parts
      .filter((part) => fields[`${group}${place}${part.slice(0, 1).toUpperCase()}${part.slice(1)}`])
      .map((part): [string, string] => [`${group}.${row}.${part}`, sentence]),
  )
  return Object.fromEntries(wrong)
}
