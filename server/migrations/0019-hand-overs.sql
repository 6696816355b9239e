-- Credentials on their way to whoever connects the system: a link that counts once, and a code that travels another way.
create table hand_overs (
  id uuid primary key,
  organisation_id uuid not null references organisations (id),
  client_uuid uuid not null,
  token_digest bytea not null unique,
  code_hmac bytea not null,
  hmac_key_id text not null,
  wrong_codes integer not null default 0,
  -- How long what the client had before still counts after the new credential was collected.
  overlap_seconds integer not null check (overlap_seconds >= 0),
  -- When what is collected ends by itself; null: never.
  credential_expires_at timestamptz,
  -- Whom the link was mailed to; null: whoever made it passes it on himself.
  sent_to text,
  created_by text not null,
  creator_id uuid not null references people (id),
  created_at timestamptz not null,
  expires_at timestamptz not null,
  withdrawn_at timestamptz,
  collected_at timestamptz,
  collected_address inet,
  collected_user_agent text,
  credential_id uuid references credentials (id),
  opened_again_at timestamptz,
  foreign key (organisation_id, client_uuid) references clients (organisation_id, id),
  check ((collected_at is null) = (credential_id is null)),
  check (opened_again_at is null or collected_at is not null)
);
create index hand_overs_client on hand_overs (client_uuid, created_at);
-- One at a time: a new one withdraws the one before.
create unique index hand_overs_open on hand_overs (client_uuid) where collected_at is null and withdrawn_at is null;

alter table hand_overs enable row level security;
alter table hand_overs force row level security;
create policy own_organisation on hand_overs to theriac_app
  using (organisation_id = nullif(current_setting('app.organisation_id', true), '')::uuid);
create policy own_market on hand_overs for select to theriac_market using (exists (
  select from organisations o
  where o.id = organisation_id
    and o.market_code = nullif(current_setting('app.market_code', true), '')
));
create policy across_organisations on hand_overs to theriac_national using (true);
create policy who_is_calling on hand_overs for select to theriac_gate using (true);

grant select, insert on hand_overs to theriac_app;
grant update (wrong_codes, withdrawn_at, collected_at, collected_address, collected_user_agent, credential_id, opened_again_at)
  on hand_overs to theriac_app;
grant select (id, organisation_id, client_uuid, created_at, expires_at, withdrawn_at, collected_at, collected_address,
  credential_id, opened_again_at, wrong_codes) on hand_overs to theriac_market;
grant select (id, organisation_id, token_digest) on hand_overs to theriac_gate;
-- What the operator deletes or gives another secret needs no hand-over any more.
grant select, update (withdrawn_at) on hand_overs to theriac_national;

-- Whoever holds a link acts without an account and without a token.
alter table audit_events drop constraint audit_events_actor_kind_check;
alter table audit_events add constraint audit_events_actor_kind_check
  check (actor_kind in ('client', 'person', 'operator', 'system', 'link'));
