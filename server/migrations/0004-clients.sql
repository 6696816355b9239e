-- Every organisation has its own Full Access, which grants all that fits the holder, whatever the catalogue becomes.
create table client_roles (
  id uuid primary key,
  organisation_id uuid not null references organisations (id),
  name text not null check (name <> ''),
  description text not null default '',
  grants_all boolean not null default false,
  permissions text[] not null default '{}',
  created_at timestamptz not null,
  unique (organisation_id, id),
  check (not grants_all or permissions = '{}')
);
create unique index client_roles_name on client_roles (organisation_id, lower(name));

-- A machine. Its credentials stand apart: it may have several, and keeps its identity when they change.
create table clients (
  id uuid primary key,
  organisation_id uuid not null references organisations (id),
  client_id text not null check (client_id <> ''),
  kind text not null check (kind in ('equipment', 'service')),
  name text not null check (name <> ''),
  location_id bigint,
  client_role_id uuid,
  service_type text check (service_type in ('print-service', 'integration')),
  permissions text[] not null default '{}',
  supplier_id uuid references suppliers (id),
  status text not null default 'active' check (status in ('active', 'locked')),
  locked_at timestamptz,
  locked_by text check (locked_by in ('organisation', 'nmvo')),
  lock_reason text,
  -- Counted up by whatever ends all tokens at once; a token carries the number of its birth.
  token_generation integer not null default 1,
  created_at timestamptz not null,
  deleted_at timestamptz,
  unique (organisation_id, id),
  foreign key (organisation_id, location_id) references locations (organisation_id, id),
  foreign key (organisation_id, client_role_id) references client_roles (organisation_id, id),
  check ((kind = 'equipment') = (location_id is not null and client_role_id is not null)),
  check ((kind = 'service') = (service_type is not null)),
  check ((status = 'locked') = (locked_at is not null and locked_by is not null))
);
-- A deleted client gives its id back.
create unique index clients_client_id on clients (client_id) where deleted_at is null;
create index clients_deleted_client_id on clients (client_id) where deleted_at is not null;
create index clients_location on clients (organisation_id, location_id);
create index clients_role on clients (client_role_id);

create table credentials (
  id uuid primary key,
  organisation_id uuid not null,
  client_uuid uuid not null,
  kind text not null check (kind in ('secret', 'key')),
  name text not null default '',
  -- HMAC-SHA-256 of the secret under a key that is not in the database; the id says which.
  secret_hmac bytea,
  hmac_key_id text,
  -- The last four characters, so that a person can tell two secrets apart.
  secret_hint text,
  public_jwk jsonb,
  created_at timestamptz not null,
  expires_at timestamptz,
  revoked_at timestamptz,
  foreign key (organisation_id, client_uuid) references clients (organisation_id, id),
  check ((kind = 'secret') = (secret_hmac is not null and hmac_key_id is not null)),
  check ((kind = 'key') = (public_jwk is not null))
);
create index credentials_client on credentials (client_uuid);

-- Written by one batched writer, apart from the tables that every request reads.
create table credential_uses (
  credential_id uuid primary key references credentials (id),
  organisation_id uuid not null,
  client_uuid uuid not null,
  last_used_at timestamptz not null,
  address inet,
  user_agent text
);
create index credential_uses_client on credential_uses (client_uuid);

-- Secrets that arithmetic alone refuses: truncated or mistyped, and no attack.
create table malformed_secrets (
  client_uuid uuid primary key references clients (id),
  organisation_id uuid not null,
  times bigint not null,
  first_at timestamptz not null,
  last_at timestamptz not null
);
