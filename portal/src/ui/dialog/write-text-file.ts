/** Gives the person a text file, made here: nothing leaves the browser. */
export function writeTextFile(name: string, lines: readonly string[]): void {
  const address = URL.createObjectURL(new Blob([lines.join('\r\n')], { type: 'text/plain;charset=utf-8' }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  URL.revokeObjectURL(address)
}
