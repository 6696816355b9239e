-- What kind of installation this is: the demo never touches a database that does not carry its mark.
create table installation (
  only_row boolean primary key default true check (only_row),
  kind text not null check (kind in ('production', 'demo')),
  created_at timestamptz not null
);

-- A country's settings; what is not set takes its default from the program.
create table markets (
  code text primary key check (code ~ '^[A-Z]{2}$'),
  name text not null,
  settings jsonb not null default '{}',
  created_at timestamptz not null
);

create table organisations (
  id uuid primary key,
  market_code text not null references markets (code),
  type text not null check (type in ('pharmacy', 'hospital', 'wholesaler', 'manufacturer', 'authority', 'nmvo')),
  name text not null check (name <> ''),
  status text not null default 'active' check (status in ('active', 'suspended')),
  suspended_at timestamptz,
  representative_name text,
  representative_email text,
  representative_authorised_on date,
  created_at timestamptz not null,
  check ((status = 'suspended') = (suspended_at is not null))
);
create unique index organisations_name on organisations (market_code, type, lower(name));
