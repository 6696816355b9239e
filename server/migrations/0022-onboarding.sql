alter table organisations add column licence_number text;
alter table organisations add column licence_expires_on date;

-- How far an organisation that was invited has come in; those that were there before have no row.
create table onboardings (
  organisation_id uuid primary key references organisations (id),
  -- Since the last invitation that the national organisation sent: a new one begins anew.
  wrong_answers integer not null default 0,
  answered_at timestamptz,
  locations_confirmed_at timestamptz
);

-- What the national organisation and the contact have agreed on beforehand; of an answer only its keyed hash is kept.
create table known_facts (
  id uuid primary key,
  organisation_id uuid not null references onboardings (organisation_id),
  place smallint not null,
  question text not null check (question <> ''),
  answer_hmac bytea not null,
  hmac_key_id text not null,
  unique (organisation_id, place)
);

-- The locations as the national organisation knows them, until the organisation has confirmed its own.
create table proposed_locations (
  id uuid primary key,
  organisation_id uuid not null references onboardings (organisation_id),
  place smallint not null,
  name text not null check (name <> ''),
  address text,
  city text,
  postal_code text not null check (postal_code <> ''),
  contact_email text,
  unique (organisation_id, place)
);

do $$
declare
  name text;
begin
  foreach name in array array['onboardings', 'known_facts', 'proposed_locations'] loop
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
  foreach name in array array['onboardings', 'known_facts'] loop
    execute format('create policy whoever_signs_in on %I to theriac_sign_in using (true)', name);
  end loop;
end
$$;
grant select, update (locations_confirmed_at) on onboardings to theriac_app;
grant select on proposed_locations to theriac_app;
grant select, insert, update (wrong_answers) on onboardings to theriac_market;
grant select, insert on proposed_locations to theriac_market;
-- Facts that nobody has answered yet may turn out wrong.
grant insert, delete on known_facts to theriac_market;
grant select (id, organisation_id, place, question) on known_facts to theriac_market;
-- Whoever invites tells whether something will be asked.
grant select (organisation_id) on known_facts to theriac_app, theriac_national;
grant select on known_facts to theriac_sign_in;
grant select, update (wrong_answers, answered_at) on onboardings to theriac_sign_in;
grant select, update (wrong_answers) on onboardings to theriac_national;
grant select on proposed_locations to theriac_national;
