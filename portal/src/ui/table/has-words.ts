/** Whether every word that was typed into a filter occurs in a row's text, in any case and order. */
export function hasWords(text: string, typed: string): boolean {
  const lower = text.toLocaleLowerCase()
  return typed
    .toLocaleLowerCase()
    .split(/\s+/)
    .every((word) => lower.includes(word))
}
