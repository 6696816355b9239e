/** The settings as they stand in the environment: the door handles of the program, nothing checked yet. */
export type Environment = Partial<
  Record<
    | 'PORT'
    | 'HOST'
    | 'PUBLIC_URL'
    | 'DATABASE_URL'
    | 'SMTP_URL'
    | 'MAIL_FROM'
    | 'THERIAC_SECRET'
    | 'THERIAC_DATA_DIR'
    | 'TRUSTED_PROXIES'
    | 'TLS_CERT'
    | 'TLS_KEY'
    | 'LOG_LEVEL',
    string
  >
>

/** Reads the environment; a setting that is there but empty counts as not set. Nothing else reads it. */
export function readEnvironment(variables: NodeJS.ProcessEnv = process.env): Environment {
  const { PORT, HOST, PUBLIC_URL, DATABASE_URL, SMTP_URL, MAIL_FROM } = variables
  const { THERIAC_SECRET, THERIAC_DATA_DIR, TRUSTED_PROXIES, TLS_CERT, TLS_KEY, LOG_LEVEL } = variables
  const all = {
    ...{ PORT, HOST, PUBLIC_URL, DATABASE_URL, SMTP_URL, MAIL_FROM },
    ...{ THERIAC_SECRET, THERIAC_DATA_DIR, TRUSTED_PROXIES, TLS_CERT, TLS_KEY, LOG_LEVEL },
  }
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined && value !== ''))
}
