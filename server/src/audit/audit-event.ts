/** Who did something, as the trail names him. */
export type Author = {
  readonly kind: 'client' | 'person' | 'operator' | 'system' | 'link'
  readonly id: string
  readonly organisationId?: string
  readonly locationId?: number
  readonly address?: string
  readonly userAgent?: string
}

/** What was done or refused. */
export type AuditEvent = {
  /** As in client.locked. */
  readonly action: string
  /** What it was done to, as kind:id. */
  readonly subject: string
  readonly outcome?: 'done' | 'refused'
  /** Before and after, and why; never anything secret. */
  readonly details?: Readonly<Record<string, unknown>>
  /** Where the thing's organisation is not the author's own. */
  readonly organisationId?: string
}
