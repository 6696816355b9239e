-- What an organisation asks its national organisation for: another IT system at a location, a new location, the end of one.
create table applications (
  id uuid primary key,
  organisation_id uuid not null references organisations (id),
  kind text not null check (kind in ('it-system-change', 'new-location', 'closing-location')),
  location_id bigint,
  planned_on date not null,
  remark text,
  system_name text,
  it_system_id uuid references it_systems (id),
  supplier_id uuid references suppliers (id),
  supplier_name text,
  contact_name text,
  contact_email text,
  client_role_id uuid,
  new_client_uuid uuid,
  new_location_name text,
  new_location_address text,
  new_location_city text,
  new_location_postal_code text,
  new_location_contact_email text,
  applied_by text not null,
  applicant_id uuid not null references people (id),
  applied_at timestamptz not null,
  decision text check (decision in ('approved', 'refused')),
  decision_reason text,
  decided_by text,
  decider_id uuid references people (id),
  decided_at timestamptz,
  withdrawn_by text,
  withdrawn_at timestamptz,
  closed_by text,
  closed_at timestamptz,
  unique (organisation_id, id),
  foreign key (organisation_id, location_id) references locations (organisation_id, id),
  foreign key (organisation_id, client_role_id) references client_roles (organisation_id, id),
  foreign key (organisation_id, new_client_uuid) references clients (organisation_id, id),
  check ((kind = 'it-system-change') = (system_name is not null and client_role_id is not null)),
  check ((kind = 'new-location') = (new_location_name is not null and new_location_postal_code is not null)),
  check (kind = 'new-location' or location_id is not null),
  check ((decision is null) = (decided_at is null)),
  -- What was approved and came to nothing can be withdrawn; what was refused is over.
  check (decision is distinct from 'refused' or withdrawn_at is null),
  check ((withdrawn_by is null) = (withdrawn_at is null)),
  check ((closed_by is null) = (closed_at is null))
);
create index applications_organisation on applications (organisation_id, applied_at);
create index applications_role on applications (client_role_id) where client_role_id is not null;
create unique index applications_open on applications (location_id, kind)
  where closed_at is null and withdrawn_at is null and decision is distinct from 'refused' and kind <> 'new-location';

-- The equipment that a new IT system takes the place of.
create table replaced_clients (
  application_id uuid not null,
  organisation_id uuid not null,
  client_uuid uuid not null,
  primary key (application_id, client_uuid),
  foreign key (organisation_id, application_id) references applications (organisation_id, id),
  foreign key (organisation_id, client_uuid) references clients (organisation_id, id)
);
create index replaced_clients_client on replaced_clients (client_uuid);

do $$
declare
  name text;
begin
  foreach name in array array['applications', 'replaced_clients'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format(
      'create policy own_organisation on %I to theriac_app
         using (organisation_id = nullif(current_setting(''app.organisation_id'', true), '''')::uuid)',
      name
    );
    execute format(
      'create policy own_market on %I to theriac_market using (exists (
         select from organisations o
         where o.id = organisation_id
           and o.market_code = nullif(current_setting(''app.market_code'', true), '''')
       ))',
      name
    );
    execute format('create policy across_organisations on %I to theriac_national using (true)', name);
  end loop;
end
$$;
grant select, insert on applications, replaced_clients to theriac_app;
grant update (new_client_uuid, withdrawn_by, withdrawn_at, closed_by, closed_at) on applications to theriac_app;
grant select on applications, replaced_clients to theriac_market, theriac_national;
grant update (location_id, new_client_uuid, decision, decision_reason, decided_by, decider_id, decided_at, closed_by, closed_at)
  on applications to theriac_market;
-- What an approval makes shares the row of the location and of the role, which takes the right to update some column.
grant update (name) on locations, client_roles to theriac_market;
