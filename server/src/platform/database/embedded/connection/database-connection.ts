/** Where PostgreSQL answers: `host` is the folder of its socket, or an address. */
export type Endpoint = { host: string; port: number }

/** What `pg` needs to connect. */
export type DatabaseConnection = Endpoint & { user: string; password: string; database: string }

/** The owner of the application's database: may make roles and tables there, and no more. */
export function ownerConnection({ host, port }: Endpoint, password: string): DatabaseConnection {
  return { host, port, user: 'theriac_owner', password, database: 'theriac' }
}

/** The superuser of the cluster, whom only the embedded database itself needs. */
export function adminConnection({ host, port }: Endpoint, password: string): DatabaseConnection {
  return { host, port, user: 'theriac_admin', password, database: 'postgres' }
}
