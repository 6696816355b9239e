export const newPassword = {
  help: (length: number) =>
    `At least ${length} characters. Several words in a row are easy to remember and hard to guess.`,
  missing: 'Enter a new password.',
  tooShort: (length: number, missing: number) => `At least ${length} characters are needed: ${missing} more.`,
}
