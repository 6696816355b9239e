/** Whether what was typed may be an e-mail address; the contract knows better, and says no in its own time. */
export function looksLikeEmail(typed: string): boolean {
  return /^\S+@\S+\.\S+$/.test(typed.trim())
}
