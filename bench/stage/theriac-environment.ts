/** The settings of a server in production; a setting that is empty counts as not set, whatever the caller's says. */
export function theriacEnvironment(
  { dataDirectory, secret }: { readonly dataDirectory: string; readonly secret: string },
  port: number,
): Readonly<Record<string, string>> {
  return {
    PORT: String(port),
    HOST: '127.0.0.1',
    PUBLIC_URL: '',
    DATABASE_URL: '',
    SMTP_URL: 'smtp://127.0.0.1:9',
    MAIL_FROM: '',
    THERIAC_SECRET: secret,
    THERIAC_DATA_DIR: dataDirectory,
    TRUSTED_PROXIES: '',
    TLS_CERT: '',
    TLS_KEY: '',
    LOG_LEVEL: 'info',
    NODE_ENV: 'production',
  }
}
