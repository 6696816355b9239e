import type { ClientConfig } from 'pg'
import { askDatabase } from './ask-database.ts'

export type Supplied = {
  /** The serial numbers of the packs that are Supplied, in order. */
  readonly packs: readonly string[]
  /** The serial numbers of the trail's supplies, in order; one that stands there twice comes twice. */
  readonly trail: readonly string[]
}

/** What the packs say of supplies, and what the trail says. */
export async function readSupplied(connection: ClientConfig): Promise<Supplied> {
  const [supplied] = await askDatabase<Supplied>(
    { ...connection, options: '-c role=theriac_national' },
    `select
       array(select serial_number from packs where state = 'Supplied' order by serial_number collate "C") as packs,
       array(
         select split_part(subject, '/', 3)
         from audit_events
         where action = 'pack.supplied'
           and outcome = 'done'
         order by split_part(subject, '/', 3) collate "C"
       ) as trail`,
  )
  if (supplied === undefined) throw new Error('The database told nothing.')
  return supplied
}
