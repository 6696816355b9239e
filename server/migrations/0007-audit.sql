-- The trail: rows are only ever added. A month is a partition, so that it can be sealed and, when its legal time is
-- over, detached as a whole.
create table audit_events (
  id uuid not null,
  occurred_at timestamptz not null,
  organisation_id uuid,
  location_id bigint,
  actor_kind text not null check (actor_kind in ('client', 'person', 'operator', 'system')),
  actor_id text not null,
  action text not null,
  -- What it was done to, as kind:id.
  subject text not null,
  outcome text not null check (outcome in ('done', 'refused')),
  address inet,
  user_agent text,
  details jsonb not null default '{}',
  primary key (occurred_at, id)
) partition by range (occurred_at);
create index audit_events_organisation on audit_events (organisation_id, occurred_at);
create index audit_events_subject on audit_events (subject, occurred_at);

-- What comes at a time for which no month stands yet must not be lost.
create table audit_events_rest partition of audit_events default;

-- The seal of a month that has ended: a digest over its rows in the order of the primary key, chained to the seal
-- before it and signed; it stays when the rows are gone, and then says when and how many they were.
create table audit_seals (
  month date primary key,
  events bigint not null,
  digest bytea not null,
  previous_digest bytea,
  key_id text not null,
  signature bytea not null,
  sealed_at timestamptz not null,
  retired_at timestamptz
);

-- Makes the partitions of the months around a time: its own and the twelve after it. What was written before its month
-- stood is brought over from the rest.
create function ensure_audit_months(around timestamptz) returns void
language plpgsql
security definer
set search_path = public, pg_temp
set timezone = 'UTC'
as $$
declare
  starts timestamptz;
  ends timestamptz;
  partition_name text;
begin
  for ahead in 0..12 loop
    starts := date_trunc('month', around) + make_interval(months => ahead);
    ends := starts + interval '1 month';
    partition_name := 'audit_events_' || to_char(starts, 'YYYY_MM');
    continue when to_regclass(partition_name) is not null;
    -- Nodes that come here together wait for each other, and look again.
    lock table audit_events_rest in access exclusive mode;
    continue when to_regclass(partition_name) is not null;
    execute format('create table %I (like audit_events including all)', partition_name);
    execute format(
      'with early as (delete from audit_events_rest where occurred_at >= $1 and occurred_at < $2 returning *)
       insert into %I select * from early',
      partition_name
    ) using starts, ends;
    execute format(
      'alter table audit_events attach partition %I for values from (%L) to (%L)', partition_name, starts, ends
    );
  end loop;
end
$$;
