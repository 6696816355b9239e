/** More slow work waits than can be done soon: the same request may succeed in a moment. */
export class Overloaded extends Error {
  override readonly name = 'Overloaded'
}
