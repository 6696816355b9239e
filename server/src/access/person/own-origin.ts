import type { FastifyRequest } from 'fastify'
import { raise } from '../raise.ts'

/**
 * Makes the check that an unsafe request comes from our own pages. A browser says so in Sec-Fetch-Site and Origin; a
 * program says nothing, and has no cookie that somebody else could make it send.
 * @param ownOrigin the origin of PUBLIC_URL
 * @param isDemo whether the host that was asked is ours too: the demo answers under several names of this computer only
 * @throws in the check, request.cross_site
 */
export function createDemandOwnOrigin(ownOrigin: string, isDemo: boolean) {
  return ({ headers }: FastifyRequest): void => {
    const { origin, host = '' } = headers
    const site = headers['sec-fetch-site']
    const isOwn = origin === undefined || origin === ownOrigin || (isDemo && origin === `http://${host}`)
    if (!isOwn || (site !== undefined && site !== 'same-origin' && site !== 'none'))
      raise('request.cross_site')
  }
}
