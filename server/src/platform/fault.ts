/**
 * A fault of the installation that only its operator can mend. The message is one
 * sentence that says what is wrong and what to do, and never holds a secret; the
 * main program prints it without a stack and ends with exit code 1.
 */
export class Fault extends Error {
  override readonly name = 'Fault'
}
