-- What a supplier sells: equipment may name the system that it is, so that a whole system can be found and locked.
create table it_systems (
  id uuid primary key,
  market_code text not null references markets (code),
  supplier_id uuid not null references suppliers (id),
  name text not null check (name <> ''),
  created_at timestamptz not null,
  unique (supplier_id, id)
);
create unique index it_systems_name on it_systems (supplier_id, lower(name));

alter table clients add column it_system_id uuid;
alter table clients add foreign key (supplier_id, it_system_id) references it_systems (supplier_id, id);
alter table clients add check (it_system_id is null or supplier_id is not null);
create index clients_supplier on clients (supplier_id) where supplier_id is not null;
-- From where a client may ask; null: from everywhere. An empty list cannot be told from a mistake.
alter table clients add column allowed_networks cidr[] check (cardinality(allowed_networks) between 1 and 50);

-- A public key, or the address where the client publishes its keys, can stand in the place of a secret.
alter table credentials add column jwks_uri text;
alter table credentials add column key_thumbprint text;
-- Since when a newer secret has taken its place: its end is that of an overlap, and nobody needs a notice of it.
alter table credentials add column superseded_at timestamptz;
alter table credentials drop constraint credentials_kind_check;
alter table credentials add constraint credentials_kind_check check (kind in ('secret', 'key', 'key-set'));
alter table credentials add check ((kind = 'key-set') = (jwks_uri is not null));
alter table credentials add check ((kind = 'key') = (key_thumbprint is not null));
create unique index credentials_thumbprint on credentials (client_uuid, key_thumbprint)
  where revoked_at is null and key_thumbprint is not null;
-- Whoever reports a secret that leaked knows nothing but the secret.
create index credentials_secret on credentials (secret_hmac) where secret_hmac is not null;
create index credentials_ending on credentials (expires_at)
  where expires_at is not null and revoked_at is null and superseded_at is null;

alter table credential_uses add column first_used_at timestamptz;
update credential_uses set first_used_at = last_used_at;
alter table credential_uses alter column first_used_at set not null;

-- An assertion counts once, on whichever node it comes in (RFC 7523 §3, jti). No foreign key: it would make a request for a
-- token wait for whoever holds the row of its client.
create table used_assertions (
  client_uuid uuid not null,
  assertion_digest bytea not null,
  expires_at timestamptz not null,
  primary key (client_uuid, assertion_digest)
);
create index used_assertions_expiry on used_assertions (expires_at);

-- Which notices of a credential's end were sent: one for each number of days before it; another end has its own.
create table expiry_notices (
  credential_id uuid not null references credentials (id),
  organisation_id uuid not null,
  expires_at timestamptz not null,
  days_before smallint not null check (days_before in (30, 14, 7, 1)),
  sent_at timestamptz not null,
  primary key (credential_id, expires_at, days_before)
);

alter table it_systems enable row level security;
alter table it_systems force row level security;
create policy across_organisations on it_systems to theriac_national using (true);
create policy own_market on it_systems to theriac_market
  using (market_code = nullif(current_setting('app.market_code', true), ''));
create policy own_registry on it_systems for select to theriac_app
  using (exists (select from organisations o where o.market_code = it_systems.market_code));
alter table expiry_notices enable row level security;
alter table expiry_notices force row level security;
create policy across_organisations on expiry_notices to theriac_national using (true);

grant select on it_systems to theriac_app;
grant select, insert, update, delete on it_systems to theriac_market;
grant select, insert, update on it_systems to theriac_national;
grant select (jwks_uri, key_thumbprint, superseded_at), update (name, superseded_at) on credentials to theriac_app;
grant select (jwks_uri, key_thumbprint, superseded_at) on credentials to theriac_market;
grant insert on used_assertions to theriac_gate;
grant select, delete on used_assertions to theriac_national;
grant select, insert on expiry_notices to theriac_national;
grant insert on clients, locations to theriac_market;
-- Whom to mail about the end of a credential; and the mail itself.
grant select, insert, update on notices to theriac_national;
create policy across_organisations on notices to theriac_national using (true);
