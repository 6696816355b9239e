/**
 * In this header a program of people may name the organisation that it shows, by its id: where the session has another
 * one open by now, the server refuses with `organisation.other_open` and does nothing. Without it nothing is compared.
 */
export const organisationHeader = 'theriac-organisation'
