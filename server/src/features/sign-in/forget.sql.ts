import { integer, timestamp } from '../../platform/database/columns.ts'
import { statement } from '../../platform/database/statement.ts'

// The trail tells what happened; these tables only serve what can still go on.

export const forgetSignIns = statement({
  name: 'forget_sign_ins',
  params: [timestamp, integer],
  columns: {},
  text: `
    delete from sign_ins
    where ctid = any (array(select ctid from sign_ins where created_at < $1::timestamptz - interval '1 day' limit $2))`,
})

export const forgetCodeSends = statement({
  name: 'forget_code_sends',
  params: [timestamp, integer],
  columns: {},
  text: `
    delete from code_sends
    where ctid = any (array(select ctid from code_sends where sent_at < $1::timestamptz - interval '1 day' limit $2))`,
})

export const forgetPasswordResets = statement({
  name: 'forget_password_resets',
  params: [timestamp, integer],
  columns: {},
  text: `
    delete from password_resets
    where ctid = any (array(select ctid from password_resets where expires_at < $1::timestamptz - interval '1 day' limit $2))`,
})

export const forgetEmailChanges = statement({
  name: 'forget_email_changes',
  params: [timestamp, integer],
  columns: {},
  text: `
    delete from email_changes
    where ctid = any (array(select ctid from email_changes where expires_at < $1::timestamptz - interval '1 day' limit $2))`,
})

// No market lets a session live as long.
export const forgetSessions = statement({
  name: 'forget_sessions',
  params: [timestamp, integer],
  columns: {},
  text: `
    delete from sessions
    where ctid = any (array(select ctid from sessions where last_used_at < $1::timestamptz - interval '30 days' limit $2))`,
})
