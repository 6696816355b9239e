/** Nothing was fetched, or nothing of use. The message says in a sentence why, and nothing of our own network. */
export class FetchRefused extends Error {
  override readonly name = 'FetchRefused'
}
