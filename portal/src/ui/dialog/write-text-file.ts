/**
 * Gives the person a text file, made here: nothing leaves the browser. Its lines end in LF alone, also the last one: a
 * shell takes a CR for a part of the value.
 */
export function writeTextFile(name: string, lines: readonly string[]): void {
  const text = lines.map((line) => `${line}\n`).join('')
  const address = URL.createObjectURL(new Blob([text], { type: 'text/plain;charset=utf-8' }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  URL.revokeObjectURL(address)
}
