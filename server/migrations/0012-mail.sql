-- How the last attempt to hand mail to the mail server went: all nodes read it, so that a page can say that mail is late.
create table mail_state (
  only_row boolean primary key default true check (only_row),
  -- Empty when it went well.
  failed_at timestamptz
);
insert into mail_state default values;
grant select, update on mail_state to theriac_national;

-- Whether mail is late: the last attempt failed and is not long ago, or mail has waited for a minute and nobody took it
-- up. The queue goes by the clock of the database, the attempt by that of the program.
create function mail_is_delayed(at_time timestamptz) returns boolean
language plpgsql
stable
security definer
set search_path = pg_catalog, pg_temp
as $$
begin
  return exists (
    select
    from public.mail_state
    where failed_at > at_time - interval '10 minutes'
  ) or exists (
    select
    from graphile_worker._private_jobs as jobs
    join graphile_worker._private_tasks as tasks on tasks.id = jobs.task_id
    where tasks.identifier = 'deliver_mail'
      and jobs.attempts = 0
      and jobs.run_at < now() - interval '1 minute'
  );
end
$$;
revoke execute on function mail_is_delayed(timestamptz) from public;
grant execute on function mail_is_delayed(timestamptz)
  to theriac_app, theriac_gate, theriac_national, theriac_market, theriac_sign_in;

-- What was tried twelve times in vain stays in the queue for a week, for the operator to see.
create function forget_spent_jobs(at_time timestamptz, most integer) returns setof bigint
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
begin
  return query
  delete from graphile_worker._private_jobs
  where id in (
    select id
    from graphile_worker._private_jobs
    where attempts >= max_attempts
      and locked_at is null
      and updated_at < at_time - interval '7 days'
    limit most
  )
  returning id;
end
$$;
revoke execute on function forget_spent_jobs(timestamptz, integer) from public;
grant execute on function forget_spent_jobs(timestamptz, integer) to theriac_national;

-- The mailbox of the demo, where mail goes that is not sent: outside the demo it stays empty.
create table mailbox_messages (
  id bigint generated always as identity primary key,
  recipient text not null,
  subject text not null,
  body text not null,
  posted_at timestamptz not null
);
grant select, insert, delete on mailbox_messages to theriac_national;
