/** The name of the file for a client's credentials: "dispensary-pc-credentials.txt". */
export function fileNameOf(equipmentId: string): string {
  const words = equipmentId
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .match(/[a-z0-9]+/g)
  return [...(words ?? ['client']), 'credentials.txt'].join('-')
}
