/** A client secret, as a client presents it. */
export type PresentedSecret = { readonly clientId: string; readonly secret: string }

/** What a client signed, as it presents it; it may name itself besides (RFC 7521 §4.2). */
export type PresentedAssertion = { readonly assertion: string; readonly clientId: string | undefined }
