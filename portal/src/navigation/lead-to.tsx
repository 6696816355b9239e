import { useNavigate } from '@tanstack/react-router'
import { useEffect, useState } from 'react'

/** Leads to another address of the portal, its query included, in place of this one. */
export function LeadTo({ address }: { readonly address: string }) {
  const navigate = useNavigate()
  // What stood first: an address that is made from the present one changes as soon as the way has begun.
  const [target] = useState(address)
  useEffect(() => void navigate({ href: target, replace: true }), [target, navigate])
  return null
}
