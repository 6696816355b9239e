-- Written by npm run schema from the catalogue of a migrated database. Not for editing.

-- Collations

create collation by_name (provider = icu, locale = 'und-u-kn-true');

-- Tables

create table alerts (
  id text not null,
  organisation_id uuid not null,
  location_id bigint not null,
  client_uuid uuid,
  code text not null,
  state text not null default 'new'::text,
  operation text not null,
  operation_code text not null,
  data_entry_mode text not null,
  code_scheme text not null,
  product_code text not null,
  serial_number text not null,
  batch text not null,
  expiry text not null,
  raised_at timestamp with time zone not null
);
create table applications (
  id uuid not null,
  organisation_id uuid not null,
  kind text not null,
  location_id bigint,
  planned_on date not null,
  remark text,
  system_name text,
  it_system_id uuid,
  supplier_id uuid,
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
  applicant_id uuid not null,
  applied_at timestamp with time zone not null,
  decision text,
  decision_reason text,
  decided_by text,
  decider_id uuid,
  decided_at timestamp with time zone,
  withdrawn_by text,
  withdrawn_at timestamp with time zone,
  closed_by text,
  closed_at timestamp with time zone
);
create table audit_events (
  id uuid not null,
  occurred_at timestamp with time zone not null,
  organisation_id uuid,
  location_id bigint,
  actor_kind text not null,
  actor_id text not null,
  action text not null,
  subject text not null,
  outcome text not null,
  address inet,
  user_agent text,
  details jsonb not null default '{}'::jsonb
) partition by RANGE (occurred_at);
create table audit_seals (
  month date not null,
  events bigint not null,
  digest bytea not null,
  previous_digest bytea,
  key_id text not null,
  signature bytea not null,
  sealed_at timestamp with time zone not null,
  retired_at timestamp with time zone
);
create table batches (
  id integer not null generated always as identity,
  product_id integer not null,
  batch text not null,
  expiry date not null,
  recalled_at timestamp with time zone,
  recall_reason text,
  created_at timestamp with time zone not null
);
create table client_roles (
  id uuid not null,
  organisation_id uuid not null,
  name text not null,
  description text not null default ''::text,
  grants_all boolean not null default false,
  permissions text[] not null default '{}'::text[],
  created_at timestamp with time zone not null,
  deleted_at timestamp with time zone
);
create table client_transactions (
  organisation_id uuid not null,
  client_uuid uuid not null,
  transaction_id text not null,
  request_digest bytea not null,
  answer jsonb,
  created_at timestamp with time zone not null
);
create table clients (
  id uuid not null,
  organisation_id uuid not null,
  client_id text not null,
  kind text not null,
  name text not null,
  location_id bigint,
  client_role_id uuid,
  service_type text,
  permissions text[] not null default '{}'::text[],
  supplier_id uuid,
  status text not null default 'active'::text,
  locked_at timestamp with time zone,
  locked_by text,
  lock_reason text,
  token_generation integer not null default 1,
  created_at timestamp with time zone not null,
  deleted_at timestamp with time zone,
  it_system_id uuid,
  allowed_networks cidr[]
);
create table code_sends (
  person_id uuid not null,
  sent_at timestamp with time zone not null
);
create table credential_uses (
  credential_id uuid not null,
  organisation_id uuid not null,
  client_uuid uuid not null,
  last_used_at timestamp with time zone not null,
  address inet,
  user_agent text,
  first_used_at timestamp with time zone not null
);
create table credentials (
  id uuid not null,
  organisation_id uuid not null,
  client_uuid uuid not null,
  kind text not null,
  name text not null default ''::text,
  secret_hmac bytea,
  hmac_key_id text,
  secret_hint text,
  public_jwk jsonb,
  created_at timestamp with time zone not null,
  expires_at timestamp with time zone,
  revoked_at timestamp with time zone,
  jwks_uri text,
  key_thumbprint text,
  superseded_at timestamp with time zone,
  ended_because text
);
create table earlier_passwords (
  person_id uuid not null,
  password_hash text not null,
  replaced_at timestamp with time zone not null
);
create table email_changes (
  id uuid not null,
  person_id uuid not null,
  old_email text not null,
  new_email text not null,
  old_token_digest bytea not null,
  new_token_digest bytea not null,
  old_confirmed_at timestamp with time zone,
  new_confirmed_at timestamp with time zone,
  created_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  ended_at timestamp with time zone
);
create table expiry_notices (
  credential_id uuid not null,
  organisation_id uuid not null,
  expires_at timestamp with time zone not null,
  days_before smallint not null,
  sent_at timestamp with time zone not null
);
create table hand_overs (
  id uuid not null,
  organisation_id uuid not null,
  client_uuid uuid not null,
  token_digest bytea not null,
  code_hmac bytea not null,
  hmac_key_id text not null,
  wrong_codes integer not null default 0,
  overlap_seconds integer not null,
  credential_expires_at timestamp with time zone,
  sent_to text,
  created_by text not null,
  creator_id uuid not null,
  created_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  withdrawn_at timestamp with time zone,
  collected_at timestamp with time zone,
  collected_address inet,
  collected_user_agent text,
  credential_id uuid,
  opened_again_at timestamp with time zone
);
create table incident_locked_clients (
  incident_lock_id uuid not null,
  organisation_id uuid not null,
  client_uuid uuid not null,
  was_locked_at timestamp with time zone,
  was_lock_reason text
);
create table incident_locks (
  id uuid not null,
  market_code text not null,
  supplier_id uuid not null,
  it_system_id uuid,
  reason text not null,
  locked_by text not null,
  locker_id uuid not null,
  locked_at timestamp with time zone not null,
  unlocked_by text,
  unlocked_at timestamp with time zone
);
create table installation (
  only_row boolean not null default true,
  kind text not null,
  created_at timestamp with time zone not null
);
create table invitation_sends (
  organisation_id uuid not null,
  email text not null,
  inviter_id uuid,
  sent_at timestamp with time zone not null
);
create table invitations (
  id uuid not null,
  organisation_id uuid not null,
  email text not null,
  name text not null,
  kind text not null,
  language text not null,
  group_ids uuid[] not null default '{}'::uuid[],
  all_locations boolean not null default true,
  location_ids bigint[] not null default '{}'::bigint[],
  invited_by text not null,
  inviter_id uuid,
  token_digest bytea not null,
  created_at timestamp with time zone not null,
  sent_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  accepted_at timestamp with time zone,
  withdrawn_at timestamp with time zone,
  sent_under text
);
create table it_systems (
  id uuid not null,
  market_code text not null,
  supplier_id uuid not null,
  name text not null,
  created_at timestamp with time zone not null
);
create table known_facts (
  id uuid not null,
  organisation_id uuid not null,
  place smallint not null,
  question text not null,
  answer_hmac bytea not null,
  hmac_key_id text not null
);
create table locations (
  id bigint not null generated always as identity,
  organisation_id uuid not null,
  name text not null,
  address text,
  city text,
  postal_code text not null,
  contact_email text,
  created_at timestamp with time zone not null,
  closed_at timestamp with time zone
);
create table mail_state (
  only_row boolean not null default true,
  failed_at timestamp with time zone
);
create table mailbox_messages (
  id bigint not null generated always as identity,
  recipient text not null,
  subject text not null,
  body text not null,
  posted_at timestamp with time zone not null
);
create table malformed_secrets (
  client_uuid uuid not null,
  organisation_id uuid not null,
  times bigint not null,
  first_at timestamp with time zone not null,
  last_at timestamp with time zone not null
);
create table markets (
  code text not null,
  name text not null,
  settings jsonb not null default '{}'::jsonb,
  created_at timestamp with time zone not null
);
create table membership_groups (
  organisation_id uuid not null,
  membership_id uuid not null,
  user_group_id uuid not null
);
create table membership_locations (
  organisation_id uuid not null,
  membership_id uuid not null,
  location_id bigint not null
);
create table memberships (
  id uuid not null,
  organisation_id uuid not null,
  person_id uuid not null,
  kind text not null,
  status text not null default 'active'::text,
  created_at timestamp with time zone not null,
  last_opened_at timestamp with time zone,
  all_locations boolean not null default true
);
create table notices (
  organisation_id uuid not null,
  about text not null,
  sent_at timestamp with time zone not null
);
create table onboardings (
  organisation_id uuid not null,
  wrong_answers integer not null default 0,
  answered_at timestamp with time zone,
  locations_confirmed_at timestamp with time zone
);
create table organisations (
  id uuid not null,
  market_code text not null,
  type text not null,
  name text not null,
  status text not null default 'active'::text,
  suspended_at timestamp with time zone,
  representative_name text,
  representative_email text,
  representative_authorised_on date,
  created_at timestamp with time zone not null,
  suspension_reason text,
  licence_number text,
  licence_expires_on date
);
create table packs (
  product_id integer not null,
  batch_id integer not null,
  state text not null default 'Active'::text,
  repeats smallint not null default 0,
  changed_at timestamp with time zone,
  changed_location_id bigint,
  changed_organisation_id uuid,
  serial_number text not null
);
create table password_resets (
  id uuid not null,
  person_id uuid not null,
  token_digest bytea not null,
  created_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  used_at timestamp with time zone
);
create table people (
  id uuid not null,
  email text not null,
  name text not null,
  language text not null default 'en'::text,
  password_hash text,
  status text not null default 'active'::text,
  created_at timestamp with time zone not null,
  appearance text not null default 'auto'::text,
  password_set_at timestamp with time zone,
  totp_sealed bytea,
  totp_key_id text,
  totp_confirmed_at timestamp with time zone,
  totp_last_step bigint,
  new_totp_sealed bytea,
  new_totp_key_id text,
  last_sign_in_at timestamp with time zone
);
create table products (
  id integer not null generated always as identity,
  code_scheme text not null,
  code text not null,
  manufacturer_id uuid,
  name text not null,
  common_name text,
  form text,
  strength text,
  pack_size text,
  withdrawn_at timestamp with time zone,
  withdrawal_reason text,
  created_at timestamp with time zone not null
);
create table proposed_locations (
  id uuid not null,
  organisation_id uuid not null,
  place smallint not null,
  name text not null,
  address text,
  city text,
  postal_code text not null,
  contact_email text
);
create table recovery_codes (
  person_id uuid not null,
  code_hmac bytea not null,
  hmac_key_id text not null,
  used_at timestamp with time zone
);
create table replaced_clients (
  application_id uuid not null,
  organisation_id uuid not null,
  client_uuid uuid not null
);
create table revoked_tokens (
  token_id text not null,
  client_uuid uuid not null,
  revoked_at timestamp with time zone not null,
  expires_at timestamp with time zone not null
);
create table schema_migrations (
  version integer not null,
  name text not null,
  digest text not null,
  applied_at timestamp with time zone not null default now()
);
create table sessions (
  id uuid not null,
  token_digest bytea not null,
  person_id uuid not null,
  membership_id uuid not null,
  location_id bigint,
  started_at timestamp with time zone not null,
  last_used_at timestamp with time zone not null,
  proven_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  address inet,
  user_agent text
);
create table sign_ins (
  id uuid not null,
  browser_digest bytea not null,
  person_id uuid not null,
  factor text not null,
  code_hmac bytea,
  hmac_key_id text,
  code_expires_at timestamp with time zone,
  tries integer not null default 0,
  created_at timestamp with time zone not null,
  ended_at timestamp with time zone
);
create table signing_keys (
  kid text not null,
  algorithm text not null,
  public_jwk jsonb not null,
  private_key_sealed bytea not null,
  sealing_key_id text not null,
  created_at timestamp with time zone not null,
  signs_from timestamp with time zone not null,
  revoked_at timestamp with time zone
);
create table suppliers (
  id uuid not null,
  market_code text not null,
  name text not null,
  contact_name text,
  contact_email text,
  created_at timestamp with time zone not null
);
create table throttles (
  bucket text not null,
  failures integer not null,
  window_started_at timestamp with time zone not null,
  blocked_until timestamp with time zone not null
);
create table typing_mistakes (
  organisation_id uuid not null,
  location_id bigint not null,
  code_scheme text not null,
  product_code text not null,
  mistakes integer not null,
  since timestamp with time zone not null
);
create table used_assertions (
  client_uuid uuid not null,
  assertion_digest bytea not null,
  expires_at timestamp with time zone not null
);
create table user_groups (
  id uuid not null,
  organisation_id uuid not null,
  name text not null,
  permissions text[] not null,
  created_at timestamp with time zone not null
);

-- Constraints

alter table alerts add constraint alerts_code_check CHECK ((code = ANY (ARRAY['A2'::text, 'A3'::text, 'A7'::text, 'A24'::text, 'A52'::text, 'A68'::text])));
alter table alerts add constraint alerts_data_entry_mode_check CHECK ((data_entry_mode = ANY (ARRAY['manual'::text, 'non-manual'::text])));
alter table alerts add constraint alerts_operation_check CHECK ((operation = ANY (ARRAY['verify'::text, 'supply'::text, 'reactivate'::text])));
alter table alerts add constraint alerts_organisation_id_client_uuid_fkey FOREIGN KEY (organisation_id, client_uuid) REFERENCES clients(organisation_id, id);
alter table alerts add constraint alerts_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(id);
alter table alerts add constraint alerts_organisation_id_location_id_fkey FOREIGN KEY (organisation_id, location_id) REFERENCES locations(organisation_id, id);
alter table alerts add constraint alerts_pkey PRIMARY KEY (id);
alter table alerts add constraint alerts_state_check CHECK ((state = ANY (ARRAY['new'::text, 'active'::text, 'under-investigation'::text, 'escalated'::text, 'closed'::text])));
alter table applications add constraint applications_applicant_id_fkey FOREIGN KEY (applicant_id) REFERENCES people(id);
alter table applications add constraint applications_check CHECK (((kind = 'it-system-change'::text) = ((system_name IS NOT NULL) AND (client_role_id IS NOT NULL))));
alter table applications add constraint applications_check1 CHECK (((kind = 'new-location'::text) = ((new_location_name IS NOT NULL) AND (new_location_postal_code IS NOT NULL))));
alter table applications add constraint applications_check2 CHECK (((kind = 'new-location'::text) OR (location_id IS NOT NULL)));
alter table applications add constraint applications_check3 CHECK (((decision IS NULL) = (decided_at IS NULL)));
alter table applications add constraint applications_check4 CHECK (((decision IS DISTINCT FROM 'refused'::text) OR (withdrawn_at IS NULL)));
alter table applications add constraint applications_check5 CHECK (((withdrawn_by IS NULL) = (withdrawn_at IS NULL)));
alter table applications add constraint applications_check6 CHECK (((closed_by IS NULL) = (closed_at IS NULL)));
alter table applications add constraint applications_decider_id_fkey FOREIGN KEY (decider_id) REFERENCES people(id);
alter table applications add constraint applications_decision_check CHECK ((decision = ANY (ARRAY['approved'::text, 'refused'::text])));
alter table applications add constraint applications_it_system_id_fkey FOREIGN KEY (it_system_id) REFERENCES it_systems(id);
alter table applications add constraint applications_kind_check CHECK ((kind = ANY (ARRAY['it-system-change'::text, 'new-location'::text, 'closing-location'::text])));
alter table applications add constraint applications_organisation_id_client_role_id_fkey FOREIGN KEY (organisation_id, client_role_id) REFERENCES client_roles(organisation_id, id);
alter table applications add constraint applications_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(id);
alter table applications add constraint applications_organisation_id_id_key UNIQUE (organisation_id, id);
alter table applications add constraint applications_organisation_id_location_id_fkey FOREIGN KEY (organisation_id, location_id) REFERENCES locations(organisation_id, id);
alter table applications add constraint applications_organisation_id_new_client_uuid_fkey FOREIGN KEY (organisation_id, new_client_uuid) REFERENCES clients(organisation_id, id);
alter table applications add constraint applications_pkey PRIMARY KEY (id);
alter table applications add constraint applications_supplier_id_fkey FOREIGN KEY (supplier_id) REFERENCES suppliers(id);
alter table audit_events add constraint audit_events_actor_kind_check CHECK ((actor_kind = ANY (ARRAY['client'::text, 'person'::text, 'operator'::text, 'system'::text, 'link'::text])));
alter table audit_events add constraint audit_events_outcome_check CHECK ((outcome = ANY (ARRAY['done'::text, 'refused'::text])));
alter table audit_events add constraint audit_events_pkey PRIMARY KEY (occurred_at, id);
alter table audit_seals add constraint audit_seals_pkey PRIMARY KEY (month);
alter table batches add constraint batches_pkey PRIMARY KEY (id);
alter table batches add constraint batches_product_id_batch_key UNIQUE (product_id, batch);
alter table batches add constraint batches_product_id_fkey FOREIGN KEY (product_id) REFERENCES products(id);
alter table client_roles add constraint client_roles_check CHECK (((NOT grants_all) OR (permissions = '{}'::text[])));
alter table client_roles add constraint client_roles_name_check CHECK ((name <> ''::text));
alter table client_roles add constraint client_roles_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(id);
alter table client_roles add constraint client_roles_organisation_id_id_key UNIQUE (organisation_id, id);
alter table client_roles add constraint client_roles_pkey PRIMARY KEY (id);
alter table client_transactions add constraint client_transactions_organisation_id_client_uuid_fkey FOREIGN KEY (organisation_id, client_uuid) REFERENCES clients(organisation_id, id);
alter table client_transactions add constraint client_transactions_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(id);
alter table client_transactions add constraint client_transactions_pkey PRIMARY KEY (client_uuid, transaction_id);
alter table clients add constraint clients_allowed_networks_check CHECK (((cardinality(allowed_networks) >= 1) AND (cardinality(allowed_networks) <= 50)));
alter table clients add constraint clients_check CHECK (((kind = 'equipment'::text) = ((location_id IS NOT NULL) AND (client_role_id IS NOT NULL))));
alter table clients add constraint clients_check1 CHECK (((kind = 'service'::text) = (service_type IS NOT NULL)));
alter table clients add constraint clients_check2 CHECK (((status = 'locked'::text) = ((locked_at IS NOT NULL) AND (locked_by IS NOT NULL))));
alter table clients add constraint clients_check3 CHECK (((it_system_id IS NULL) OR (supplier_id IS NOT NULL)));
alter table clients add constraint clients_client_id_check CHECK ((client_id <> ''::text));
alter table clients add constraint clients_kind_check CHECK ((kind = ANY (ARRAY['equipment'::text, 'service'::text])));
alter table clients add constraint clients_locked_by_check CHECK ((locked_by = ANY (ARRAY['organisation'::text, 'nmvo'::text])));
alter table clients add constraint clients_name_check CHECK ((name <> ''::text));
alter table clients add constraint clients_organisation_id_client_role_id_fkey FOREIGN KEY (organisation_id, client_role_id) REFERENCES client_roles(organisation_id, id);
alter table clients add constraint clients_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(id);
alter table clients add constraint clients_organisation_id_id_key UNIQUE (organisation_id, id);
alter table clients add constraint clients_organisation_id_location_id_fkey FOREIGN KEY (organisation_id, location_id) REFERENCES locations(organisation_id, id);
alter table clients add constraint clients_pkey PRIMARY KEY (id);
alter table clients add constraint clients_service_type_check CHECK ((service_type = ANY (ARRAY['print-service'::text, 'integration'::text])));
alter table clients add constraint clients_status_check CHECK ((status = ANY (ARRAY['active'::text, 'locked'::text])));
alter table clients add constraint clients_supplier_id_fkey FOREIGN KEY (supplier_id) REFERENCES suppliers(id);
alter table clients add constraint clients_supplier_id_it_system_id_fkey FOREIGN KEY (supplier_id, it_system_id) REFERENCES it_systems(supplier_id, id);
alter table code_sends add constraint code_sends_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id);
alter table credential_uses add constraint credential_uses_credential_id_fkey FOREIGN KEY (credential_id) REFERENCES credentials(id);
alter table credential_uses add constraint credential_uses_pkey PRIMARY KEY (credential_id);
alter table credentials add constraint credentials_check CHECK (((kind = 'secret'::text) = ((secret_hmac IS NOT NULL) AND (hmac_key_id IS NOT NULL))));
alter table credentials add constraint credentials_check1 CHECK (((kind = 'key'::text) = (public_jwk IS NOT NULL)));
alter table credentials add constraint credentials_check2 CHECK (((kind = 'key-set'::text) = (jwks_uri IS NOT NULL)));
alter table credentials add constraint credentials_check3 CHECK (((kind = 'key'::text) = (key_thumbprint IS NOT NULL)));
alter table credentials add constraint credentials_check4 CHECK (((ended_because IS NULL) OR (revoked_at IS NOT NULL)));
alter table credentials add constraint credentials_ended_because_check CHECK ((ended_because = ANY (ARRAY['found'::text, 'ended'::text, 'replaced'::text])));
alter table credentials add constraint credentials_kind_check CHECK ((kind = ANY (ARRAY['secret'::text, 'key'::text, 'key-set'::text])));
alter table credentials add constraint credentials_organisation_id_client_uuid_fkey FOREIGN KEY (organisation_id, client_uuid) REFERENCES clients(organisation_id, id);
alter table credentials add constraint credentials_pkey PRIMARY KEY (id);
alter table earlier_passwords add constraint earlier_passwords_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id);
alter table email_changes add constraint email_changes_new_email_check CHECK ((new_email = lower(new_email)));
alter table email_changes add constraint email_changes_new_token_digest_key UNIQUE (new_token_digest);
alter table email_changes add constraint email_changes_old_token_digest_key UNIQUE (old_token_digest);
alter table email_changes add constraint email_changes_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id);
alter table email_changes add constraint email_changes_pkey PRIMARY KEY (id);
alter table expiry_notices add constraint expiry_notices_credential_id_fkey FOREIGN KEY (credential_id) REFERENCES credentials(id);
alter table expiry_notices add constraint expiry_notices_days_before_check CHECK ((days_before = ANY (ARRAY[30, 14, 7, 1])));
alter table expiry_notices add constraint expiry_notices_pkey PRIMARY KEY (credential_id, expires_at, days_before);
alter table hand_overs add constraint hand_overs_check CHECK (((collected_at IS NULL) = (credential_id IS NULL)));
alter table hand_overs add constraint hand_overs_check1 CHECK (((opened_again_at IS NULL) OR (collected_at IS NOT NULL)));
alter table hand_overs add constraint hand_overs_creator_id_fkey FOREIGN KEY (creator_id) REFERENCES people(id);
alter table hand_overs add constraint hand_overs_credential_id_fkey FOREIGN KEY (credential_id) REFERENCES credentials(id);
alter table hand_overs add constraint hand_overs_organisation_id_client_uuid_fkey FOREIGN KEY (organisation_id, client_uuid) REFERENCES clients(organisation_id, id);
alter table hand_overs add constraint hand_overs_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(id);
alter table hand_overs add constraint hand_overs_overlap_seconds_check CHECK ((overlap_seconds >= 0));
alter table hand_overs add constraint hand_overs_pkey PRIMARY KEY (id);
alter table hand_overs add constraint hand_overs_token_digest_key UNIQUE (token_digest);
alter table incident_locked_clients add constraint incident_locked_clients_incident_lock_id_fkey FOREIGN KEY (incident_lock_id) REFERENCES incident_locks(id);
alter table incident_locked_clients add constraint incident_locked_clients_organisation_id_client_uuid_fkey FOREIGN KEY (organisation_id, client_uuid) REFERENCES clients(organisation_id, id);
alter table incident_locked_clients add constraint incident_locked_clients_pkey PRIMARY KEY (incident_lock_id, client_uuid);
alter table incident_locks add constraint incident_locks_check CHECK (((unlocked_by IS NULL) = (unlocked_at IS NULL)));
alter table incident_locks add constraint incident_locks_it_system_id_fkey FOREIGN KEY (it_system_id) REFERENCES it_systems(id);
alter table incident_locks add constraint incident_locks_locker_id_fkey FOREIGN KEY (locker_id) REFERENCES people(id);
alter table incident_locks add constraint incident_locks_market_code_fkey FOREIGN KEY (market_code) REFERENCES markets(code);
alter table incident_locks add constraint incident_locks_pkey PRIMARY KEY (id);
alter table incident_locks add constraint incident_locks_reason_check CHECK ((reason <> ''::text));
alter table incident_locks add constraint incident_locks_supplier_id_fkey FOREIGN KEY (supplier_id) REFERENCES suppliers(id);
alter table installation add constraint installation_kind_check CHECK ((kind = ANY (ARRAY['production'::text, 'demo'::text])));
alter table installation add constraint installation_only_row_check CHECK (only_row);
alter table installation add constraint installation_pkey PRIMARY KEY (only_row);
alter table invitation_sends add constraint invitation_sends_inviter_id_fkey FOREIGN KEY (inviter_id) REFERENCES people(id);
alter table invitation_sends add constraint invitation_sends_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(id);
alter table invitations add constraint invitations_email_check CHECK ((email = lower(email)));
alter table invitations add constraint invitations_inviter_id_fkey FOREIGN KEY (inviter_id) REFERENCES people(id);
alter table invitations add constraint invitations_kind_check CHECK ((kind = ANY (ARRAY['super-user'::text, 'user'::text, 'nmvo-administrator'::text, 'inspector'::text])));
alter table invitations add constraint invitations_name_check CHECK ((name <> ''::text));
alter table invitations add constraint invitations_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(id);
alter table invitations add constraint invitations_pkey PRIMARY KEY (id);
alter table invitations add constraint invitations_sent_under_check CHECK ((sent_under = ANY (ARRAY['users:create'::text, 'organisations:create'::text, 'super-users:replace'::text])));
alter table invitations add constraint invitations_token_digest_key UNIQUE (token_digest);
alter table it_systems add constraint it_systems_market_code_fkey FOREIGN KEY (market_code) REFERENCES markets(code);
alter table it_systems add constraint it_systems_name_check CHECK ((name <> ''::text));
alter table it_systems add constraint it_systems_pkey PRIMARY KEY (id);
alter table it_systems add constraint it_systems_supplier_id_fkey FOREIGN KEY (supplier_id) REFERENCES suppliers(id);
alter table it_systems add constraint it_systems_supplier_id_id_key UNIQUE (supplier_id, id);
alter table known_facts add constraint known_facts_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES onboardings(organisation_id);
alter table known_facts add constraint known_facts_organisation_id_place_key UNIQUE (organisation_id, place);
alter table known_facts add constraint known_facts_pkey PRIMARY KEY (id);
alter table known_facts add constraint known_facts_question_check CHECK ((question <> ''::text));
alter table locations add constraint locations_name_check CHECK ((name <> ''::text));
alter table locations add constraint locations_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(id);
alter table locations add constraint locations_organisation_id_id_key UNIQUE (organisation_id, id);
alter table locations add constraint locations_pkey PRIMARY KEY (id);
alter table locations add constraint locations_postal_code_check CHECK ((postal_code <> ''::text));
alter table mail_state add constraint mail_state_only_row_check CHECK (only_row);
alter table mail_state add constraint mail_state_pkey PRIMARY KEY (only_row);
alter table mailbox_messages add constraint mailbox_messages_pkey PRIMARY KEY (id);
alter table malformed_secrets add constraint malformed_secrets_client_uuid_fkey FOREIGN KEY (client_uuid) REFERENCES clients(id);
alter table malformed_secrets add constraint malformed_secrets_pkey PRIMARY KEY (client_uuid);
alter table markets add constraint markets_code_check CHECK ((code ~ '^[A-Z]{2}$'::text));
alter table markets add constraint markets_pkey PRIMARY KEY (code);
alter table membership_groups add constraint membership_groups_organisation_id_membership_id_fkey FOREIGN KEY (organisation_id, membership_id) REFERENCES memberships(organisation_id, id) ON DELETE CASCADE;
alter table membership_groups add constraint membership_groups_organisation_id_user_group_id_fkey FOREIGN KEY (organisation_id, user_group_id) REFERENCES user_groups(organisation_id, id);
alter table membership_groups add constraint membership_groups_pkey PRIMARY KEY (membership_id, user_group_id);
alter table membership_locations add constraint membership_locations_organisation_id_location_id_fkey FOREIGN KEY (organisation_id, location_id) REFERENCES locations(organisation_id, id);
alter table membership_locations add constraint membership_locations_organisation_id_membership_id_fkey FOREIGN KEY (organisation_id, membership_id) REFERENCES memberships(organisation_id, id) ON DELETE CASCADE;
alter table membership_locations add constraint membership_locations_pkey PRIMARY KEY (membership_id, location_id);
alter table memberships add constraint memberships_kind_check CHECK ((kind = ANY (ARRAY['super-user'::text, 'user'::text, 'nmvo-administrator'::text, 'inspector'::text])));
alter table memberships add constraint memberships_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(id);
alter table memberships add constraint memberships_organisation_id_id_key UNIQUE (organisation_id, id);
alter table memberships add constraint memberships_organisation_id_person_id_key UNIQUE (organisation_id, person_id);
alter table memberships add constraint memberships_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id);
alter table memberships add constraint memberships_pkey PRIMARY KEY (id);
alter table memberships add constraint memberships_status_check CHECK ((status = ANY (ARRAY['active'::text, 'suspended'::text])));
alter table notices add constraint notices_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(id);
alter table notices add constraint notices_pkey PRIMARY KEY (organisation_id, about);
alter table onboardings add constraint onboardings_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(id);
alter table onboardings add constraint onboardings_pkey PRIMARY KEY (organisation_id);
alter table organisations add constraint organisations_check CHECK (((status = 'suspended'::text) = (suspended_at IS NOT NULL)));
alter table organisations add constraint organisations_market_code_fkey FOREIGN KEY (market_code) REFERENCES markets(code);
alter table organisations add constraint organisations_name_check CHECK ((name <> ''::text));
alter table organisations add constraint organisations_pkey PRIMARY KEY (id);
alter table organisations add constraint organisations_status_check CHECK ((status = ANY (ARRAY['active'::text, 'suspended'::text])));
alter table organisations add constraint organisations_type_check CHECK ((type = ANY (ARRAY['pharmacy'::text, 'hospital'::text, 'wholesaler'::text, 'manufacturer'::text, 'authority'::text, 'nmvo'::text])));
alter table packs add constraint packs_pkey PRIMARY KEY (product_id, serial_number);
alter table packs add constraint packs_state_check CHECK ((state = ANY (ARRAY['Active'::text, 'Supplied'::text, 'Destroyed'::text, 'Sample'::text, 'FreeSample'::text, 'Exported'::text, 'Locked'::text, 'Stolen'::text, 'CheckedOut'::text])));
alter table password_resets add constraint password_resets_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id);
alter table password_resets add constraint password_resets_pkey PRIMARY KEY (id);
alter table password_resets add constraint password_resets_token_digest_key UNIQUE (token_digest);
alter table people add constraint people_appearance_check CHECK ((appearance = ANY (ARRAY['auto'::text, 'light'::text, 'dark'::text])));
alter table people add constraint people_check CHECK (((password_hash IS NULL) = (password_set_at IS NULL)));
alter table people add constraint people_check1 CHECK (((totp_sealed IS NULL) = (totp_key_id IS NULL)));
alter table people add constraint people_check2 CHECK (((new_totp_sealed IS NULL) = (new_totp_key_id IS NULL)));
alter table people add constraint people_check3 CHECK (((totp_confirmed_at IS NULL) OR (totp_sealed IS NOT NULL)));
alter table people add constraint people_email_check CHECK ((email = lower(email)));
alter table people add constraint people_pkey PRIMARY KEY (id);
alter table people add constraint people_status_check CHECK ((status = ANY (ARRAY['active'::text, 'suspended'::text])));
alter table products add constraint products_code_scheme_check CHECK ((code_scheme = ANY (ARRAY['gs1'::text, 'ppn'::text])));
alter table products add constraint products_code_scheme_code_key UNIQUE (code_scheme, code);
alter table products add constraint products_manufacturer_id_fkey FOREIGN KEY (manufacturer_id) REFERENCES organisations(id);
alter table products add constraint products_pkey PRIMARY KEY (id);
alter table proposed_locations add constraint proposed_locations_name_check CHECK ((name <> ''::text));
alter table proposed_locations add constraint proposed_locations_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES onboardings(organisation_id);
alter table proposed_locations add constraint proposed_locations_organisation_id_place_key UNIQUE (organisation_id, place);
alter table proposed_locations add constraint proposed_locations_pkey PRIMARY KEY (id);
alter table proposed_locations add constraint proposed_locations_postal_code_check CHECK ((postal_code <> ''::text));
alter table recovery_codes add constraint recovery_codes_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id);
alter table recovery_codes add constraint recovery_codes_pkey PRIMARY KEY (person_id, code_hmac);
alter table replaced_clients add constraint replaced_clients_organisation_id_application_id_fkey FOREIGN KEY (organisation_id, application_id) REFERENCES applications(organisation_id, id);
alter table replaced_clients add constraint replaced_clients_organisation_id_client_uuid_fkey FOREIGN KEY (organisation_id, client_uuid) REFERENCES clients(organisation_id, id);
alter table replaced_clients add constraint replaced_clients_pkey PRIMARY KEY (application_id, client_uuid);
alter table revoked_tokens add constraint revoked_tokens_client_uuid_fkey FOREIGN KEY (client_uuid) REFERENCES clients(id);
alter table revoked_tokens add constraint revoked_tokens_pkey PRIMARY KEY (token_id);
alter table schema_migrations add constraint schema_migrations_pkey PRIMARY KEY (version);
alter table sessions add constraint sessions_location_id_fkey FOREIGN KEY (location_id) REFERENCES locations(id);
alter table sessions add constraint sessions_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id);
alter table sessions add constraint sessions_pkey PRIMARY KEY (id);
alter table sessions add constraint sessions_token_digest_key UNIQUE (token_digest);
alter table sign_ins add constraint sign_ins_browser_digest_key UNIQUE (browser_digest);
alter table sign_ins add constraint sign_ins_factor_check CHECK ((factor = ANY (ARRAY['email'::text, 'totp'::text])));
alter table sign_ins add constraint sign_ins_person_id_fkey FOREIGN KEY (person_id) REFERENCES people(id);
alter table sign_ins add constraint sign_ins_pkey PRIMARY KEY (id);
alter table signing_keys add constraint signing_keys_algorithm_check CHECK ((algorithm = ANY (ARRAY['EdDSA'::text, 'RS256'::text])));
alter table signing_keys add constraint signing_keys_pkey PRIMARY KEY (kid);
alter table suppliers add constraint suppliers_market_code_fkey FOREIGN KEY (market_code) REFERENCES markets(code);
alter table suppliers add constraint suppliers_name_check CHECK ((name <> ''::text));
alter table suppliers add constraint suppliers_pkey PRIMARY KEY (id);
alter table throttles add constraint throttles_pkey PRIMARY KEY (bucket);
alter table typing_mistakes add constraint typing_mistakes_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(id);
alter table typing_mistakes add constraint typing_mistakes_organisation_id_location_id_fkey FOREIGN KEY (organisation_id, location_id) REFERENCES locations(organisation_id, id);
alter table typing_mistakes add constraint typing_mistakes_pkey PRIMARY KEY (location_id, code_scheme, product_code);
alter table used_assertions add constraint used_assertions_pkey PRIMARY KEY (client_uuid, assertion_digest);
alter table user_groups add constraint user_groups_name_check CHECK ((name <> ''::text));
alter table user_groups add constraint user_groups_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations(id);
alter table user_groups add constraint user_groups_organisation_id_id_key UNIQUE (organisation_id, id);
alter table user_groups add constraint user_groups_pkey PRIMARY KEY (id);

-- Indexes

CREATE INDEX alerts_organisation ON public.alerts USING btree (organisation_id, raised_at DESC);
CREATE INDEX applications_organisation ON public.applications USING btree (organisation_id, applied_at);
CREATE INDEX applications_role ON public.applications USING btree (client_role_id) WHERE (client_role_id IS NOT NULL);
CREATE INDEX audit_events_organisation ON ONLY public.audit_events USING btree (organisation_id, occurred_at);
CREATE INDEX audit_events_subject ON ONLY public.audit_events USING btree (subject, occurred_at);
CREATE INDEX client_transactions_age ON public.client_transactions USING btree (created_at);
CREATE INDEX clients_deleted_client_id ON public.clients USING btree (client_id) WHERE (deleted_at IS NOT NULL);
CREATE INDEX clients_location ON public.clients USING btree (organisation_id, location_id);
CREATE INDEX clients_role ON public.clients USING btree (client_role_id);
CREATE INDEX clients_supplier ON public.clients USING btree (supplier_id) WHERE (supplier_id IS NOT NULL);
CREATE INDEX code_sends_age ON public.code_sends USING btree (sent_at);
CREATE INDEX code_sends_person ON public.code_sends USING btree (person_id, sent_at);
CREATE INDEX credential_uses_client ON public.credential_uses USING btree (client_uuid);
CREATE INDEX credentials_client ON public.credentials USING btree (client_uuid);
CREATE INDEX credentials_ending ON public.credentials USING btree (expires_at) WHERE ((expires_at IS NOT NULL) AND (revoked_at IS NULL) AND (superseded_at IS NULL));
CREATE INDEX credentials_expiry ON public.credentials USING btree (client_uuid) WHERE ((expires_at IS NOT NULL) AND (revoked_at IS NULL));
CREATE INDEX credentials_secret ON public.credentials USING btree (secret_hmac) WHERE (secret_hmac IS NOT NULL);
CREATE INDEX earlier_passwords_person ON public.earlier_passwords USING btree (person_id, replaced_at DESC);
CREATE INDEX email_changes_person ON public.email_changes USING btree (person_id);
CREATE INDEX hand_overs_client ON public.hand_overs USING btree (client_uuid, created_at);
CREATE INDEX incident_locked_clients_client ON public.incident_locked_clients USING btree (client_uuid);
CREATE INDEX invitation_sends_age ON public.invitation_sends USING btree (sent_at);
CREATE INDEX invitation_sends_inviter ON public.invitation_sends USING btree (inviter_id, sent_at);
CREATE INDEX invitation_sends_organisation ON public.invitation_sends USING btree (organisation_id, sent_at);
CREATE INDEX invitations_address ON public.invitations USING btree (organisation_id, email);
CREATE INDEX membership_groups_group ON public.membership_groups USING btree (user_group_id);
CREATE INDEX memberships_person ON public.memberships USING btree (person_id);
CREATE INDEX password_resets_person ON public.password_resets USING btree (person_id);
CREATE INDEX replaced_clients_client ON public.replaced_clients USING btree (client_uuid);
CREATE INDEX revoked_tokens_expiry ON public.revoked_tokens USING btree (expires_at);
CREATE INDEX sessions_age ON public.sessions USING btree (last_used_at);
CREATE INDEX sessions_membership ON public.sessions USING btree (membership_id);
CREATE INDEX sessions_person ON public.sessions USING btree (person_id);
CREATE INDEX sign_ins_age ON public.sign_ins USING btree (created_at);
CREATE INDEX sign_ins_person ON public.sign_ins USING btree (person_id);
CREATE INDEX throttles_window ON public.throttles USING btree (window_started_at);
CREATE INDEX used_assertions_expiry ON public.used_assertions USING btree (expires_at);
CREATE UNIQUE INDEX applications_open ON public.applications USING btree (location_id, kind) WHERE ((closed_at IS NULL) AND (withdrawn_at IS NULL) AND (decision IS DISTINCT FROM 'refused'::text) AND (kind <> 'new-location'::text));
CREATE UNIQUE INDEX client_roles_name ON public.client_roles USING btree (organisation_id, lower(name)) WHERE (deleted_at IS NULL);
CREATE UNIQUE INDEX clients_client_id ON public.clients USING btree (client_id) WHERE (deleted_at IS NULL);
CREATE UNIQUE INDEX credentials_thumbprint ON public.credentials USING btree (client_uuid, key_thumbprint) WHERE ((revoked_at IS NULL) AND (key_thumbprint IS NOT NULL));
CREATE UNIQUE INDEX hand_overs_open ON public.hand_overs USING btree (client_uuid) WHERE ((collected_at IS NULL) AND (withdrawn_at IS NULL));
CREATE UNIQUE INDEX incident_locks_open ON public.incident_locks USING btree (supplier_id, COALESCE(it_system_id, supplier_id)) WHERE (unlocked_at IS NULL);
CREATE UNIQUE INDEX invitations_open ON public.invitations USING btree (organisation_id, email) WHERE ((accepted_at IS NULL) AND (withdrawn_at IS NULL));
CREATE UNIQUE INDEX it_systems_name ON public.it_systems USING btree (supplier_id, lower(name));
CREATE UNIQUE INDEX organisations_name ON public.organisations USING btree (market_code, type, lower(name));
CREATE UNIQUE INDEX people_email ON public.people USING btree (email);
CREATE UNIQUE INDEX suppliers_name ON public.suppliers USING btree (market_code, lower(name));
CREATE UNIQUE INDEX user_groups_name ON public.user_groups USING btree (organisation_id, lower(name));

-- Functions

CREATE OR REPLACE FUNCTION public.enqueue_job(task text, payload jsonb, run_at timestamp with time zone)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  perform graphile_worker.add_job(
    identifier => task,
    payload => payload::json,
    run_at => run_at,
    max_attempts => 12
  );
end
$function$
;
CREATE OR REPLACE FUNCTION public.ensure_audit_months(around timestamp with time zone)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
 SET "TimeZone" TO 'UTC'
AS $function$
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
$function$
;
CREATE OR REPLACE FUNCTION public.forget_spent_jobs(at_time timestamp with time zone, most integer)
 RETURNS SETOF bigint
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
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
$function$
;
CREATE OR REPLACE FUNCTION public.keep_trying_mail(job_id bigint)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  update graphile_worker._private_jobs as jobs
  set attempts = 5
  from graphile_worker._private_tasks as tasks
  where jobs.id = job_id
    and jobs.attempts > 5
    and jobs.created_at > now() - interval '1 day'
    and tasks.id = jobs.task_id
    and tasks.identifier = 'deliver_mail';
end
$function$
;
CREATE OR REPLACE FUNCTION public.mail_is_delayed(at_time timestamp with time zone)
 RETURNS boolean
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
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
$function$
;

-- Walls

alter table alerts enable row level security, force row level security;
alter table applications enable row level security, force row level security;
alter table audit_events enable row level security, force row level security;
alter table client_roles enable row level security, force row level security;
alter table client_transactions enable row level security, force row level security;
alter table clients enable row level security, force row level security;
alter table credential_uses enable row level security, force row level security;
alter table credentials enable row level security, force row level security;
alter table expiry_notices enable row level security, force row level security;
alter table hand_overs enable row level security, force row level security;
alter table incident_locked_clients enable row level security, force row level security;
alter table incident_locks enable row level security, force row level security;
alter table invitation_sends enable row level security, force row level security;
alter table invitations enable row level security, force row level security;
alter table it_systems enable row level security, force row level security;
alter table known_facts enable row level security, force row level security;
alter table locations enable row level security, force row level security;
alter table malformed_secrets enable row level security, force row level security;
alter table membership_groups enable row level security, force row level security;
alter table membership_locations enable row level security, force row level security;
alter table memberships enable row level security, force row level security;
alter table notices enable row level security, force row level security;
alter table onboardings enable row level security, force row level security;
alter table organisations enable row level security, force row level security;
alter table people enable row level security, force row level security;
alter table proposed_locations enable row level security, force row level security;
alter table replaced_clients enable row level security, force row level security;
alter table suppliers enable row level security, force row level security;
alter table typing_mistakes enable row level security, force row level security;
alter table user_groups enable row level security, force row level security;

-- Policies

create policy across_organisations on alerts for all to theriac_national
  using (true);
create policy own_organisation on alerts for all to theriac_app
  using ((organisation_id = (NULLIF(current_setting('app.organisation_id'::text, true), ''::text))::uuid));
create policy across_organisations on applications for all to theriac_national
  using (true);
create policy own_market on applications for all to theriac_market
  using ((EXISTS ( SELECT
   FROM organisations o
  WHERE ((o.id = applications.organisation_id) AND (o.market_code = NULLIF(current_setting('app.market_code'::text, true), ''::text))))));
create policy own_organisation on applications for all to theriac_app
  using ((organisation_id = (NULLIF(current_setting('app.organisation_id'::text, true), ''::text))::uuid));
create policy across_organisations on audit_events for all to theriac_national
  using (true);
create policy noted_at_sign_in on audit_events for insert to theriac_sign_in
  with check (true);
create policy noted_at_the_gate on audit_events for insert to theriac_gate
  with check (true);
create policy own_market on audit_events for all to theriac_market
  using ((EXISTS ( SELECT
   FROM organisations o
  WHERE ((o.id = audit_events.organisation_id) AND (o.market_code = NULLIF(current_setting('app.market_code'::text, true), ''::text))))));
create policy own_organisation on audit_events for all to theriac_app
  using ((organisation_id = (NULLIF(current_setting('app.organisation_id'::text, true), ''::text))::uuid));
create policy across_organisations on client_roles for all to theriac_national
  using (true);
create policy own_market on client_roles for all to theriac_market
  using ((EXISTS ( SELECT
   FROM organisations o
  WHERE ((o.id = client_roles.organisation_id) AND (o.market_code = NULLIF(current_setting('app.market_code'::text, true), ''::text))))));
create policy own_organisation on client_roles for all to theriac_app
  using ((organisation_id = (NULLIF(current_setting('app.organisation_id'::text, true), ''::text))::uuid));
create policy who_is_calling on client_roles for select to theriac_gate
  using (true);
create policy across_organisations on client_transactions for all to theriac_national
  using (true);
create policy own_organisation on client_transactions for all to theriac_app
  using ((organisation_id = (NULLIF(current_setting('app.organisation_id'::text, true), ''::text))::uuid));
create policy across_organisations on clients for all to theriac_national
  using (true);
create policy own_market on clients for all to theriac_market
  using ((EXISTS ( SELECT
   FROM organisations o
  WHERE ((o.id = clients.organisation_id) AND (o.market_code = NULLIF(current_setting('app.market_code'::text, true), ''::text))))));
create policy own_organisation on clients for all to theriac_app
  using ((organisation_id = (NULLIF(current_setting('app.organisation_id'::text, true), ''::text))::uuid));
create policy who_is_calling on clients for select to theriac_gate
  using (true);
create policy across_organisations on credential_uses for all to theriac_national
  using (true);
create policy noted_at_the_gate on credential_uses for all to theriac_gate
  using (true);
create policy own_market on credential_uses for all to theriac_market
  using ((EXISTS ( SELECT
   FROM organisations o
  WHERE ((o.id = credential_uses.organisation_id) AND (o.market_code = NULLIF(current_setting('app.market_code'::text, true), ''::text))))));
create policy own_organisation on credential_uses for all to theriac_app
  using ((organisation_id = (NULLIF(current_setting('app.organisation_id'::text, true), ''::text))::uuid));
create policy across_organisations on credentials for all to theriac_national
  using (true);
create policy own_market on credentials for all to theriac_market
  using ((EXISTS ( SELECT
   FROM organisations o
  WHERE ((o.id = credentials.organisation_id) AND (o.market_code = NULLIF(current_setting('app.market_code'::text, true), ''::text))))));
create policy own_organisation on credentials for all to theriac_app
  using ((organisation_id = (NULLIF(current_setting('app.organisation_id'::text, true), ''::text))::uuid));
create policy who_is_calling on credentials for select to theriac_gate
  using (true);
create policy across_organisations on expiry_notices for all to theriac_national
  using (true);
create policy across_organisations on hand_overs for all to theriac_national
  using (true);
create policy own_market on hand_overs for select to theriac_market
  using ((EXISTS ( SELECT
   FROM organisations o
  WHERE ((o.id = hand_overs.organisation_id) AND (o.market_code = NULLIF(current_setting('app.market_code'::text, true), ''::text))))));
create policy own_organisation on hand_overs for all to theriac_app
  using ((organisation_id = (NULLIF(current_setting('app.organisation_id'::text, true), ''::text))::uuid));
create policy who_is_calling on hand_overs for select to theriac_gate
  using (true);
create policy across_organisations on incident_locked_clients for all to theriac_national
  using (true);
create policy own_market on incident_locked_clients for all to theriac_market
  using ((EXISTS ( SELECT
   FROM organisations o
  WHERE ((o.id = incident_locked_clients.organisation_id) AND (o.market_code = NULLIF(current_setting('app.market_code'::text, true), ''::text))))));
create policy own_organisation on incident_locked_clients for all to theriac_app
  using ((organisation_id = (NULLIF(current_setting('app.organisation_id'::text, true), ''::text))::uuid));
create policy across_organisations on incident_locks for all to theriac_national
  using (true);
create policy own_market on incident_locks for all to theriac_market
  using ((market_code = NULLIF(current_setting('app.market_code'::text, true), ''::text)));
create policy own_registry on incident_locks for select to theriac_app
  using ((EXISTS ( SELECT
   FROM organisations o
  WHERE (o.market_code = incident_locks.market_code))));
create policy across_organisations on invitation_sends for all to theriac_national
  using (true);
create policy own_market on invitation_sends for all to theriac_market
  using ((EXISTS ( SELECT
   FROM organisations o
  WHERE ((o.id = invitation_sends.organisation_id) AND (o.market_code = NULLIF(current_setting('app.market_code'::text, true), ''::text))))));
create policy own_organisation on invitation_sends for all to theriac_app
  using ((organisation_id = (NULLIF(current_setting('app.organisation_id'::text, true), ''::text))::uuid));
create policy across_organisations on invitations for all to theriac_national
  using (true);
create policy own_market on invitations for all to theriac_market
  using ((EXISTS ( SELECT
   FROM organisations o
  WHERE ((o.id = invitations.organisation_id) AND (o.market_code = NULLIF(current_setting('app.market_code'::text, true), ''::text))))));
create policy own_organisation on invitations for all to theriac_app
  using ((organisation_id = (NULLIF(current_setting('app.organisation_id'::text, true), ''::text))::uuid));
create policy whoever_signs_in on invitations for all to theriac_sign_in
  using (true);
create policy across_organisations on it_systems for all to theriac_national
  using (true);
create policy own_market on it_systems for all to theriac_market
  using ((market_code = NULLIF(current_setting('app.market_code'::text, true), ''::text)));
create policy own_registry on it_systems for select to theriac_app
  using ((EXISTS ( SELECT
   FROM organisations o
  WHERE (o.market_code = it_systems.market_code))));
create policy across_organisations on known_facts for all to theriac_national
  using (true);
create policy own_market on known_facts for all to theriac_market
  using ((EXISTS ( SELECT
   FROM organisations o
  WHERE ((o.id = known_facts.organisation_id) AND (o.market_code = NULLIF(current_setting('app.market_code'::text, true), ''::text))))));
create policy own_organisation on known_facts for all to theriac_app
  using ((organisation_id = (NULLIF(current_setting('app.organisation_id'::text, true), ''::text))::uuid));
create policy whoever_signs_in on known_facts for all to theriac_sign_in
  using (true);
create policy across_organisations on locations for all to theriac_national
  using (true);
create policy own_market on locations for all to theriac_market
  using ((EXISTS ( SELECT
   FROM organisations o
  WHERE ((o.id = locations.organisation_id) AND (o.market_code = NULLIF(current_setting('app.market_code'::text, true), ''::text))))));
create policy own_organisation on locations for all to theriac_app
  using ((organisation_id = (NULLIF(current_setting('app.organisation_id'::text, true), ''::text))::uuid));
create policy who_is_calling on locations for select to theriac_gate
  using (true);
create policy whoever_signs_in on locations for select to theriac_sign_in
  using (true);
create policy across_organisations on malformed_secrets for all to theriac_national
  using (true);
create policy noted_at_the_gate on malformed_secrets for all to theriac_gate
  using (true);
create policy own_organisation on malformed_secrets for all to theriac_app
  using ((organisation_id = (NULLIF(current_setting('app.organisation_id'::text, true), ''::text))::uuid));
create policy across_organisations on membership_groups for all to theriac_national
  using (true);
create policy own_market on membership_groups for all to theriac_market
  using ((EXISTS ( SELECT
   FROM organisations o
  WHERE ((o.id = membership_groups.organisation_id) AND (o.market_code = NULLIF(current_setting('app.market_code'::text, true), ''::text))))));
create policy own_organisation on membership_groups for all to theriac_app
  using ((organisation_id = (NULLIF(current_setting('app.organisation_id'::text, true), ''::text))::uuid));
create policy who_is_calling on membership_groups for select to theriac_gate
  using (true);
create policy whoever_signs_in on membership_groups for all to theriac_sign_in
  using (true);
create policy across_organisations on membership_locations for all to theriac_national
  using (true);
create policy own_market on membership_locations for all to theriac_market
  using ((EXISTS ( SELECT
   FROM organisations o
  WHERE ((o.id = membership_locations.organisation_id) AND (o.market_code = NULLIF(current_setting('app.market_code'::text, true), ''::text))))));
create policy own_organisation on membership_locations for all to theriac_app
  using ((organisation_id = (NULLIF(current_setting('app.organisation_id'::text, true), ''::text))::uuid));
create policy who_is_calling on membership_locations for select to theriac_gate
  using (true);
create policy whoever_signs_in on membership_locations for all to theriac_sign_in
  using (true);
create policy across_organisations on memberships for all to theriac_national
  using (true);
create policy own_market on memberships for all to theriac_market
  using ((EXISTS ( SELECT
   FROM organisations o
  WHERE ((o.id = memberships.organisation_id) AND (o.market_code = NULLIF(current_setting('app.market_code'::text, true), ''::text))))));
create policy own_organisation on memberships for all to theriac_app
  using ((organisation_id = (NULLIF(current_setting('app.organisation_id'::text, true), ''::text))::uuid));
create policy who_is_calling on memberships for select to theriac_gate
  using (true);
create policy whoever_signs_in on memberships for all to theriac_sign_in
  using (true);
create policy across_organisations on notices for all to theriac_national
  using (true);
create policy own_market on notices for all to theriac_market
  using ((EXISTS ( SELECT
   FROM organisations o
  WHERE ((o.id = notices.organisation_id) AND (o.market_code = NULLIF(current_setting('app.market_code'::text, true), ''::text))))));
create policy own_organisation on notices for all to theriac_app
  using ((organisation_id = (NULLIF(current_setting('app.organisation_id'::text, true), ''::text))::uuid));
create policy across_organisations on onboardings for all to theriac_national
  using (true);
create policy own_market on onboardings for all to theriac_market
  using ((EXISTS ( SELECT
   FROM organisations o
  WHERE ((o.id = onboardings.organisation_id) AND (o.market_code = NULLIF(current_setting('app.market_code'::text, true), ''::text))))));
create policy own_organisation on onboardings for all to theriac_app
  using ((organisation_id = (NULLIF(current_setting('app.organisation_id'::text, true), ''::text))::uuid));
create policy whoever_signs_in on onboardings for all to theriac_sign_in
  using (true);
create policy across_organisations on organisations for all to theriac_national
  using (true);
create policy own_market on organisations for all to theriac_market
  using ((market_code = NULLIF(current_setting('app.market_code'::text, true), ''::text)));
create policy own_organisation on organisations for all to theriac_app
  using ((id = (NULLIF(current_setting('app.organisation_id'::text, true), ''::text))::uuid));
create policy who_is_calling on organisations for select to theriac_gate
  using (true);
create policy whoever_signs_in on organisations for select to theriac_sign_in
  using (true);
create policy across_organisations on people for all to theriac_national
  using (true);
create policy own_market on people for select to theriac_market
  using ((EXISTS ( SELECT
   FROM memberships m
  WHERE (m.person_id = people.id))));
create policy own_users on people for select to theriac_app
  using ((EXISTS ( SELECT
   FROM memberships m
  WHERE (m.person_id = people.id))));
create policy who_is_calling on people for select to theriac_gate
  using (true);
create policy whoever_signs_in on people for all to theriac_sign_in
  using (true);
create policy across_organisations on proposed_locations for all to theriac_national
  using (true);
create policy own_market on proposed_locations for all to theriac_market
  using ((EXISTS ( SELECT
   FROM organisations o
  WHERE ((o.id = proposed_locations.organisation_id) AND (o.market_code = NULLIF(current_setting('app.market_code'::text, true), ''::text))))));
create policy own_organisation on proposed_locations for all to theriac_app
  using ((organisation_id = (NULLIF(current_setting('app.organisation_id'::text, true), ''::text))::uuid));
create policy across_organisations on replaced_clients for all to theriac_national
  using (true);
create policy own_market on replaced_clients for all to theriac_market
  using ((EXISTS ( SELECT
   FROM organisations o
  WHERE ((o.id = replaced_clients.organisation_id) AND (o.market_code = NULLIF(current_setting('app.market_code'::text, true), ''::text))))));
create policy own_organisation on replaced_clients for all to theriac_app
  using ((organisation_id = (NULLIF(current_setting('app.organisation_id'::text, true), ''::text))::uuid));
create policy across_organisations on suppliers for all to theriac_national
  using (true);
create policy own_market on suppliers for all to theriac_market
  using ((market_code = NULLIF(current_setting('app.market_code'::text, true), ''::text)));
create policy own_registry on suppliers for select to theriac_app
  using ((EXISTS ( SELECT
   FROM organisations o
  WHERE (o.market_code = suppliers.market_code))));
create policy across_organisations on typing_mistakes for all to theriac_national
  using (true);
create policy own_organisation on typing_mistakes for all to theriac_app
  using ((organisation_id = (NULLIF(current_setting('app.organisation_id'::text, true), ''::text))::uuid));
create policy across_organisations on user_groups for all to theriac_national
  using (true);
create policy own_market on user_groups for all to theriac_market
  using ((EXISTS ( SELECT
   FROM organisations o
  WHERE ((o.id = user_groups.organisation_id) AND (o.market_code = NULLIF(current_setting('app.market_code'::text, true), ''::text))))));
create policy own_organisation on user_groups for all to theriac_app
  using ((organisation_id = (NULLIF(current_setting('app.organisation_id'::text, true), ''::text))::uuid));
create policy who_is_calling on user_groups for select to theriac_gate
  using (true);
create policy whoever_signs_in on user_groups for select to theriac_sign_in
  using (true);

-- Rights

grant insert, select on alerts to theriac_app;
grant select on alerts to theriac_national;
grant insert, select, update (closed_at), update (closed_by), update (new_client_uuid), update (withdrawn_at), update (withdrawn_by) on applications to theriac_app;
grant select, update (closed_at), update (closed_by), update (decided_at), update (decided_by), update (decider_id), update (decision), update (decision_reason), update (location_id), update (new_client_uuid) on applications to theriac_market;
grant select on applications to theriac_national;
grant insert, select on audit_events to theriac_app;
grant insert on audit_events to theriac_gate;
grant insert, select on audit_events to theriac_market;
grant insert, select on audit_events to theriac_national;
grant insert on audit_events to theriac_sign_in;
grant select on batches to theriac_app;
grant insert, select, update on batches to theriac_national;
grant delete, insert, select, update on client_roles to theriac_app;
grant select on client_roles to theriac_gate;
grant insert, select, update (name) on client_roles to theriac_market;
grant delete, insert, select, update on client_roles to theriac_national;
grant insert, select, update on client_transactions to theriac_app;
grant delete, select on client_transactions to theriac_national;
grant insert, select, update on clients to theriac_app;
grant select on clients to theriac_gate;
grant insert, select, update on clients to theriac_market;
grant insert, select, update on clients to theriac_national;
grant delete, select on code_sends to theriac_national;
grant insert, select on code_sends to theriac_sign_in;
grant select on credential_uses to theriac_app;
grant insert, select, update on credential_uses to theriac_gate;
grant select on credential_uses to theriac_market;
grant select on credential_uses to theriac_national;
grant insert, select (client_uuid), select (created_at), select (ended_because), select (expires_at), select (id), select (jwks_uri), select (key_thumbprint), select (kind), select (name), select (organisation_id), select (public_jwk), select (revoked_at), select (secret_hint), select (superseded_at), update (ended_because), update (expires_at), update (name), update (revoked_at), update (superseded_at) on credentials to theriac_app;
grant select on credentials to theriac_gate;
grant select (client_uuid), select (created_at), select (ended_because), select (expires_at), select (id), select (jwks_uri), select (key_thumbprint), select (kind), select (name), select (organisation_id), select (revoked_at), select (secret_hint), select (superseded_at) on credentials to theriac_market;
grant insert, select, update on credentials to theriac_national;
grant delete, insert, select on earlier_passwords to theriac_sign_in;
grant delete, select on email_changes to theriac_national;
grant insert, select, update on email_changes to theriac_sign_in;
grant execute on enqueue_job to theriac_app;
grant execute on enqueue_job to theriac_market;
grant execute on enqueue_job to theriac_national;
grant execute on enqueue_job to theriac_sign_in;
grant execute on ensure_audit_months to theriac_national;
grant insert, select on expiry_notices to theriac_national;
grant execute on forget_spent_jobs to theriac_national;
grant insert, select, update (collected_address), update (collected_at), update (collected_user_agent), update (credential_id), update (opened_again_at), update (withdrawn_at), update (wrong_codes) on hand_overs to theriac_app;
grant select (id), select (organisation_id), select (token_digest) on hand_overs to theriac_gate;
grant select (client_uuid), select (collected_address), select (collected_at), select (created_at), select (credential_id), select (expires_at), select (id), select (opened_again_at), select (organisation_id), select (withdrawn_at), select (wrong_codes) on hand_overs to theriac_market;
grant select, update (withdrawn_at) on hand_overs to theriac_national;
grant select (client_uuid), select (incident_lock_id), select (organisation_id), select (was_locked_at), update (was_lock_reason), update (was_locked_at) on incident_locked_clients to theriac_app;
grant insert, select on incident_locked_clients to theriac_market;
grant select on incident_locked_clients to theriac_national;
grant select (id), select (it_system_id), select (market_code), select (supplier_id), select (unlocked_at) on incident_locks to theriac_app;
grant insert, select, update (unlocked_at), update (unlocked_by) on incident_locks to theriac_market;
grant select on incident_locks to theriac_national;
grant insert, select, update on installation to theriac_national;
grant insert, select on invitation_sends to theriac_app;
grant insert, select on invitation_sends to theriac_market;
grant delete, insert, select on invitation_sends to theriac_national;
grant insert, select, update on invitations to theriac_app;
grant insert, select, update on invitations to theriac_market;
grant insert, select, update on invitations to theriac_national;
grant select, update on invitations to theriac_sign_in;
grant select on it_systems to theriac_app;
grant delete, insert, select, update on it_systems to theriac_market;
grant insert, select, update on it_systems to theriac_national;
grant execute on keep_trying_mail to theriac_national;
grant select (organisation_id) on known_facts to theriac_app;
grant delete, insert, select (id), select (organisation_id), select (place), select (question) on known_facts to theriac_market;
grant select (organisation_id) on known_facts to theriac_national;
grant select on known_facts to theriac_sign_in;
grant insert, select, update on locations to theriac_app;
grant select on locations to theriac_gate;
grant insert, select, update (name) on locations to theriac_market;
grant insert, select, update on locations to theriac_national;
grant select on locations to theriac_sign_in;
grant execute on mail_is_delayed to theriac_app;
grant execute on mail_is_delayed to theriac_gate;
grant execute on mail_is_delayed to theriac_market;
grant execute on mail_is_delayed to theriac_national;
grant execute on mail_is_delayed to theriac_sign_in;
grant select, update on mail_state to theriac_national;
grant delete, insert, select on mailbox_messages to theriac_national;
grant select on malformed_secrets to theriac_app;
grant insert, select, update on malformed_secrets to theriac_gate;
grant select on malformed_secrets to theriac_national;
grant select on markets to theriac_app;
grant select on markets to theriac_gate;
grant select on markets to theriac_market;
grant insert, select, update on markets to theriac_national;
grant select on markets to theriac_sign_in;
grant delete, insert, select on membership_groups to theriac_app;
grant select on membership_groups to theriac_gate;
grant select on membership_groups to theriac_market;
grant delete, insert, select, update on membership_groups to theriac_national;
grant insert, select on membership_groups to theriac_sign_in;
grant delete, insert, select on membership_locations to theriac_app;
grant select on membership_locations to theriac_gate;
grant select on membership_locations to theriac_market;
grant delete, insert, select, update on membership_locations to theriac_national;
grant insert, select on membership_locations to theriac_sign_in;
grant delete, select, update on memberships to theriac_app;
grant select on memberships to theriac_gate;
grant delete, select on memberships to theriac_market;
grant delete, insert, select, update on memberships to theriac_national;
grant insert, select, update (last_opened_at) on memberships to theriac_sign_in;
grant insert, select, update on notices to theriac_app;
grant insert, select, update on notices to theriac_market;
grant insert, select, update on notices to theriac_national;
grant select, update (locations_confirmed_at) on onboardings to theriac_app;
grant insert, select, update (wrong_answers) on onboardings to theriac_market;
grant select, update (wrong_answers) on onboardings to theriac_national;
grant select, update (answered_at), update (wrong_answers) on onboardings to theriac_sign_in;
grant select on organisations to theriac_app;
grant select on organisations to theriac_gate;
grant insert, select, update on organisations to theriac_market;
grant insert, select, update on organisations to theriac_national;
grant select on organisations to theriac_sign_in;
grant select, update (changed_at), update (changed_location_id), update (changed_organisation_id), update (repeats), update (state) on packs to theriac_app;
grant insert, select, update on packs to theriac_national;
grant delete, select on password_resets to theriac_national;
grant insert, select, update on password_resets to theriac_sign_in;
grant select (email), select (id), select (language), select (last_sign_in_at), select (name), select (status) on people to theriac_app;
grant select (appearance), select (email), select (id), select (language), select (name), select (status), select (totp_confirmed_at) on people to theriac_gate;
grant select (email), select (id), select (language), select (last_sign_in_at), select (name), select (status) on people to theriac_market;
grant insert, select, update on people to theriac_national;
grant insert, select, update on people to theriac_sign_in;
grant select on products to theriac_app;
grant insert, select, update on products to theriac_national;
grant select on proposed_locations to theriac_app;
grant insert, select on proposed_locations to theriac_market;
grant select on proposed_locations to theriac_national;
grant delete, select, update on recovery_codes to theriac_national;
grant delete, insert, select, update on recovery_codes to theriac_sign_in;
grant insert, select on replaced_clients to theriac_app;
grant select on replaced_clients to theriac_market;
grant select on replaced_clients to theriac_national;
grant insert, select on revoked_tokens to theriac_gate;
grant delete, select on revoked_tokens to theriac_national;
grant select on schema_migrations to theriac_gate;
grant select (ended_at), select (location_id), select (membership_id), update (ended_at), update (location_id) on sessions to theriac_app;
grant select, update (last_used_at) on sessions to theriac_gate;
grant select (ended_at), select (membership_id), update (ended_at) on sessions to theriac_market;
grant delete, select, update on sessions to theriac_national;
grant insert, select, update on sessions to theriac_sign_in;
grant delete, select, update (ended_at) on sign_ins to theriac_national;
grant insert, select, update on sign_ins to theriac_sign_in;
grant select on signing_keys to theriac_gate;
grant insert, select, update on signing_keys to theriac_national;
grant select on suppliers to theriac_app;
grant insert, select, update on suppliers to theriac_market;
grant insert, select, update on suppliers to theriac_national;
grant insert, select, update on throttles to theriac_gate;
grant delete, select on throttles to theriac_national;
grant insert, select, update on throttles to theriac_sign_in;
grant insert, select, update on typing_mistakes to theriac_app;
grant delete, select on typing_mistakes to theriac_national;
grant insert on used_assertions to theriac_gate;
grant delete, select on used_assertions to theriac_national;
grant delete, insert, select, update on user_groups to theriac_app;
grant select on user_groups to theriac_gate;
grant select on user_groups to theriac_market;
grant delete, insert, select, update on user_groups to theriac_national;
grant select on user_groups to theriac_sign_in;
