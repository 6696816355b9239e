/** What `typebox` is in the browser: every schema is an empty object, for nothing there asks one. */
export const Type: Readonly<Record<string, () => object>> = new Proxy({}, { get: () => () => ({}) })
