alter table people
  add column appearance text not null default 'auto' check (appearance in ('auto', 'light', 'dark')),
  add column password_set_at timestamptz,
  -- The shared secret of the authenticator app (RFC 6238), sealed under a key that is not in the database.
  add column totp_sealed bytea,
  add column totp_key_id text,
  add column totp_confirmed_at timestamptz,
  -- The last time step that was taken: a code works once (RFC 6238 §5.2).
  add column totp_last_step bigint,
  -- One that is being set up, in the place of the other as soon as its first code has come.
  add column new_totp_sealed bytea,
  add column new_totp_key_id text,
  add column last_sign_in_at timestamptz,
  add check ((password_hash is null) = (password_set_at is null)),
  add check ((totp_sealed is null) = (totp_key_id is null)),
  add check ((new_totp_sealed is null) = (new_totp_key_id is null)),
  add check (totp_confirmed_at is null or totp_sealed is not null);

create table earlier_passwords (
  person_id uuid not null references people (id),
  password_hash text not null,
  replaced_at timestamptz not null
);
create index earlier_passwords_person on earlier_passwords (person_id, replaced_at desc);

create table recovery_codes (
  person_id uuid not null references people (id),
  code_hmac bytea not null,
  hmac_key_id text not null,
  used_at timestamptz,
  primary key (person_id, code_hmac)
);

-- A sign-in between password and code, bound to one browser by the secret in its cookie.
create table sign_ins (
  id uuid primary key,
  browser_digest bytea not null unique,
  person_id uuid not null references people (id),
  factor text not null check (factor in ('email', 'totp')),
  code_hmac bytea,
  hmac_key_id text,
  code_expires_at timestamptz,
  tries integer not null default 0,
  created_at timestamptz not null,
  ended_at timestamptz
);
create index sign_ins_person on sign_ins (person_id);
create index sign_ins_age on sign_ins (created_at);

-- When a person was sent a code: so many in a quarter of an hour, in whichever browsers.
create table code_sends (
  person_id uuid not null references people (id),
  sent_at timestamptz not null
);
create index code_sends_person on code_sends (person_id, sent_at);
create index code_sends_age on code_sends (sent_at);

create table sessions (
  id uuid primary key,
  token_digest bytea not null unique,
  person_id uuid not null references people (id),
  -- Which of the person's organisations is open; a membership that ends takes its sessions with it.
  membership_id uuid not null,
  location_id bigint references locations (id),
  started_at timestamptz not null,
  last_used_at timestamptz not null,
  proven_at timestamptz not null,
  ended_at timestamptz,
  address inet,
  user_agent text
);
create index sessions_person on sessions (person_id);
create index sessions_membership on sessions (membership_id);
create index sessions_age on sessions (last_used_at);

create table password_resets (
  id uuid primary key,
  person_id uuid not null references people (id),
  token_digest bytea not null unique,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz
);
create index password_resets_person on password_resets (person_id);

-- Confirmed at both addresses, in either order.
create table email_changes (
  id uuid primary key,
  person_id uuid not null references people (id),
  old_email text not null,
  new_email text not null check (new_email = lower(new_email)),
  old_token_digest bytea not null unique,
  new_token_digest bytea not null unique,
  old_confirmed_at timestamptz,
  new_confirmed_at timestamptz,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  ended_at timestamptz
);
create index email_changes_person on email_changes (person_id);

-- Of several organisations the one that was opened last is the first after signing in.
alter table memberships add column last_opened_at timestamptz;

-- All locations, those to come too; or those of membership_locations alone, be they none.
alter table memberships add column all_locations boolean not null default true;
create table membership_locations (
  organisation_id uuid not null,
  membership_id uuid not null,
  location_id bigint not null,
  primary key (membership_id, location_id),
  foreign key (organisation_id, membership_id) references memberships (organisation_id, id) on delete cascade,
  foreign key (organisation_id, location_id) references locations (organisation_id, id)
);
alter table membership_groups
  drop constraint membership_groups_organisation_id_membership_id_fkey,
  add foreign key (organisation_id, membership_id) references memberships (organisation_id, id) on delete cascade;
create index membership_groups_group on membership_groups (user_group_id);

create table invitations (
  id uuid primary key,
  organisation_id uuid not null references organisations (id),
  email text not null check (email = lower(email)),
  name text not null check (name <> ''),
  kind text not null check (kind in ('super-user', 'user', 'nmvo-administrator', 'inspector')),
  language text not null,
  group_ids uuid[] not null default '{}',
  all_locations boolean not null default true,
  location_ids bigint[] not null default '{}',
  invited_by text not null,
  -- Whose doing it is: what somebody began ends with him. Empty: of the operator.
  inviter_id uuid references people (id),
  -- When it was mailed lately: so many in a quarter of an hour to one address.
  sends timestamptz[] not null default '{}',
  token_digest bytea not null unique,
  created_at timestamptz not null,
  sent_at timestamptz not null,
  expires_at timestamptz not null,
  accepted_at timestamptz,
  withdrawn_at timestamptz
);
create unique index invitations_open on invitations (organisation_id, email)
  where accepted_at is null and withdrawn_at is null;
create index invitations_address on invitations (organisation_id, email);

alter table organisations add column suspension_reason text;
-- The order of the national organisation's list.
create index organisations_list on organisations (market_code, lower(name), id);
