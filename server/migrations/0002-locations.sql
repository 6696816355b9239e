create table suppliers (
  id uuid primary key,
  market_code text not null references markets (code),
  name text not null check (name <> ''),
  contact_name text,
  contact_email text,
  created_at timestamptz not null
);
create unique index suppliers_name on suppliers (market_code, lower(name));

-- The id is the Location Id that people read to each other: a number, unique in the installation.
create table locations (
  id bigint generated always as identity (start with 100001) primary key,
  organisation_id uuid not null references organisations (id),
  name text not null check (name <> ''),
  address text,
  city text,
  postal_code text not null check (postal_code <> ''),
  contact_email text,
  created_at timestamptz not null,
  closed_at timestamptz,
  unique (organisation_id, id)
);
