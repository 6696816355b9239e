create table signing_keys (
  kid text primary key,
  algorithm text not null check (algorithm in ('EdDSA', 'RS256')),
  public_jwk jsonb not null,
  private_key_sealed bytea not null,
  sealing_key_id text not null,
  created_at timestamptz not null,
  -- Published before it signs, so that whoever keeps the JWKS for a while knows it in time.
  signs_from timestamptz not null,
  -- From then on no token that it signed is accepted.
  revoked_at timestamptz
);

create table revoked_tokens (
  token_id text primary key,
  client_uuid uuid not null references clients (id),
  revoked_at timestamptz not null,
  expires_at timestamptz not null
);
create index revoked_tokens_expiry on revoked_tokens (expires_at);

-- Wrong secrets, counted for an address and for a client and address together, on every node.
create table throttles (
  bucket text primary key,
  failures integer not null,
  window_started_at timestamptz not null,
  blocked_until timestamptz not null
);
create index throttles_window on throttles (window_started_at);
