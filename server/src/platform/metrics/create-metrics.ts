import { collectDefaultMetrics, Counter, Histogram, Registry } from 'prom-client'

/** What became of an attempt to deliver a mail; `expired` was too late to be of use, `refused` is final. */
export type MailOutcome = 'sent' | 'failed' | 'refused' | 'expired'

export type Metrics = {
  readonly answered: (method: string, pattern: string, status: number, seconds: number) => void
  readonly mailed: (outcome: MailOutcome) => void
  /** Text in the format of Prometheus. */
  readonly print: () => Promise<string>
}

/** The figures that an operator watches, of this process alone. */
export function createMetrics(): Metrics {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const requests = new Counter({
    name: 'theriac_requests_total',
    help: 'Requests that were answered',
    labelNames: ['method', 'path', 'status'],
    registers: [registry],
  })
  const duration = new Histogram({
    name: 'theriac_request_seconds',
    help: 'Time from the request to its answer',
    labelNames: ['method', 'path'],
    // 0.3 is the law's limit for 95 % of the queries: Regulation 2016/161 Art. 35(1)(f).
    buckets: [0.005, 0.01, 0.03, 0.1, 0.3, 1, 3],
    registers: [registry],
  })
  const mails = new Counter({
    name: 'theriac_mails_total',
    help: 'Attempts to deliver a mail, by what became of them',
    labelNames: ['outcome'],
    registers: [registry],
  })
  return {
    answered: (method, path, status, seconds) => {
      requests.inc({ method, path, status })
      duration.observe({ method, path }, seconds)
    },
    mailed: (outcome) => mails.inc({ outcome }),
    print: () => registry.metrics(),
  }
}
