-- In an incident a national organisation locks everything of one supplier, or of one of its systems, by one act.
create table incident_locks (
  id uuid primary key,
  market_code text not null references markets (code),
  supplier_id uuid not null references suppliers (id),
  it_system_id uuid references it_systems (id),
  reason text not null check (reason <> ''),
  locked_by text not null,
  locker_id uuid not null references people (id),
  locked_at timestamptz not null,
  unlocked_by text,
  unlocked_at timestamptz,
  check ((unlocked_by is null) = (unlocked_at is null))
);
create unique index incident_locks_open on incident_locks (supplier_id, coalesce(it_system_id, supplier_id))
  where unlocked_at is null;

-- What an act has locked, so that its end unlocks that and nothing else; a lock of the organisation's own comes back.
create table incident_locked_clients (
  incident_lock_id uuid not null references incident_locks (id),
  organisation_id uuid not null,
  client_uuid uuid not null,
  was_locked_at timestamptz,
  was_lock_reason text,
  primary key (incident_lock_id, client_uuid),
  foreign key (organisation_id, client_uuid) references clients (organisation_id, id)
);
create index incident_locked_clients_client on incident_locked_clients (client_uuid);

alter table incident_locks enable row level security;
alter table incident_locks force row level security;
create policy own_market on incident_locks to theriac_market
  using (market_code = nullif(current_setting('app.market_code', true), ''));
create policy across_organisations on incident_locks to theriac_national using (true);
alter table incident_locked_clients enable row level security;
alter table incident_locked_clients force row level security;
create policy own_market on incident_locked_clients to theriac_market using (exists (
  select from organisations o
  where o.id = organisation_id
    and o.market_code = nullif(current_setting('app.market_code', true), '')
));
create policy across_organisations on incident_locked_clients to theriac_national using (true);
grant select, insert on incident_locks, incident_locked_clients to theriac_market;
grant update (unlocked_by, unlocked_at) on incident_locks to theriac_market;
grant select on incident_locks, incident_locked_clients to theriac_national;
