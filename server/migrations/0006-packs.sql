create table products (
  id integer generated always as identity primary key,
  code_scheme text not null check (code_scheme in ('gs1', 'ppn')),
  code text not null,
  manufacturer_id uuid references organisations (id),
  name text not null,
  common_name text,
  form text,
  strength text,
  pack_size text,
  withdrawn_at timestamptz,
  withdrawal_reason text,
  created_at timestamptz not null,
  unique (code_scheme, code)
);

create table batches (
  id integer generated always as identity primary key,
  product_id integer not null references products (id),
  batch text not null,
  expiry date not null,
  recalled_at timestamptz,
  recall_reason text,
  created_at timestamptz not null,
  unique (product_id, batch)
);

-- 10⁸ rows and more: narrow, one index, and no foreign keys on the way of an import.
create table packs (
  product_id integer not null,
  batch_id integer not null,
  state text not null default 'Active' check (
    state in ('Active', 'Supplied', 'Destroyed', 'Sample', 'FreeSample', 'Exported', 'Locked', 'Stolen', 'CheckedOut')
  ),
  -- How often the location that supplied the pack has supplied it again.
  repeats smallint not null default 0,
  changed_at timestamptz,
  changed_location_id bigint,
  changed_organisation_id uuid,
  serial_number text not null,
  primary key (product_id, serial_number)
) with (fillfactor = 90);

create table alerts (
  id text primary key,
  organisation_id uuid not null references organisations (id),
  location_id bigint not null,
  client_uuid uuid,
  code text not null check (code in ('A2', 'A3', 'A7', 'A24', 'A52', 'A68')),
  state text not null default 'new' check (
    state in ('new', 'active', 'under-investigation', 'escalated', 'closed')
  ),
  operation text not null check (operation in ('verify', 'supply', 'reactivate')),
  operation_code text not null,
  data_entry_mode text not null check (data_entry_mode in ('manual', 'non-manual')),
  code_scheme text not null,
  product_code text not null,
  serial_number text not null,
  batch text not null,
  expiry text not null,
  raised_at timestamptz not null,
  foreign key (organisation_id, location_id) references locations (organisation_id, id),
  foreign key (organisation_id, client_uuid) references clients (organisation_id, id)
);
create index alerts_organisation on alerts (organisation_id, raised_at desc);

-- Mistakes in typing that a location may make before they count as alerts.
create table typing_mistakes (
  organisation_id uuid not null references organisations (id),
  location_id bigint not null,
  code_scheme text not null,
  product_code text not null,
  mistakes integer not null,
  since timestamptz not null,
  primary key (location_id, code_scheme, product_code),
  foreign key (organisation_id, location_id) references locations (organisation_id, id)
);

-- The first answer to a client-transaction-id, given again for 30 days.
create table client_transactions (
  organisation_id uuid not null references organisations (id),
  client_uuid uuid not null,
  transaction_id text not null,
  request_digest bytea not null,
  answer jsonb,
  created_at timestamptz not null,
  primary key (client_uuid, transaction_id),
  foreign key (organisation_id, client_uuid) references clients (organisation_id, id)
);
create index client_transactions_age on client_transactions (created_at);
