import { integer, nullable, text, textArray, timestamp } from '../../platform/database/columns.ts'
import { statement } from '../../platform/database/statement.ts'

// Of a bucket that was never closed the end lies far back: for a node whose clock is behind, now is still to come.
export const findBlock = statement({
  name: 'find_block',
  params: [textArray],
  index: 'throttles_pkey',
  columns: { blockedUntil: nullable(timestamp) },
  text: `
    select max(blocked_until) as "blockedUntil"
    from throttles
    where bucket = any ($1)`,
})

export const countFailure = statement({
  name: 'count_failure',
  params: [text, timestamp, integer],
  columns: { failures: integer },
  text: `
    insert into throttles as t (bucket, failures, window_started_at, blocked_until)
    values ($1, 1, $2, 'epoch')
    on conflict (bucket) do update
    set
      failures = case when t.window_started_at < $2::timestamptz - make_interval(secs => $3::int) then 1 else t.failures + 1 end,
      window_started_at = case
        when t.window_started_at < $2::timestamptz - make_interval(secs => $3::int) then $2
        else t.window_started_at
      end
    returning failures`,
})

export const blockBucket = statement({
  name: 'block_bucket',
  params: [text, timestamp],
  columns: {},
  text: `
    update throttles
    set blocked_until = greatest(blocked_until, $2)
    where bucket = $1`,
})

// Also where it stands already: the row is then held until the end of the transaction, and whoever comes meanwhile waits.
export const holdBucket = statement({
  name: 'hold_bucket',
  params: [text, timestamp],
  columns: { failures: integer, windowStartedAt: timestamp, blockedUntil: timestamp },
  text: `
    insert into throttles (bucket, failures, window_started_at, blocked_until)
    values ($1, 0, $2, 'epoch')
    on conflict (bucket) do update
    set bucket = excluded.bucket
    returning failures, window_started_at as "windowStartedAt", blocked_until as "blockedUntil"`,
})

export const updateBucket = statement({
  name: 'update_bucket',
  params: [text, integer, timestamp, timestamp],
  columns: {},
  text: `
    update throttles
    set
      failures = $2,
      window_started_at = $3,
      blocked_until = $4
    where bucket = $1`,
})

export const takeBackTry = statement({
  name: 'take_back_try',
  params: [text, timestamp],
  columns: {},
  text: `
    update throttles
    set
      failures = greatest(failures - 1, 0),
      blocked_until = least(blocked_until, $2)
    where bucket = $1`,
})

export const emptyBucket = statement({
  name: 'empty_bucket',
  params: [text],
  columns: {},
  text: `
    update throttles
    set
      failures = 0,
      blocked_until = 'epoch'
    where bucket = $1`,
})

// No window is as long. A part at a time: the first days' worth must not take longer than a statement may.
export const forgetThrottles = statement({
  name: 'forget_throttles',
  params: [timestamp, integer],
  columns: {},
  text: `
    delete from throttles
    where ctid = any (array(select ctid from throttles where window_started_at < $1::timestamptz - interval '1 day' limit $2))`,
})
