create table people (
  id uuid primary key,
  email text not null check (email = lower(email)),
  name text not null,
  language text not null default 'en',
  password_hash text,
  status text not null default 'active' check (status in ('active', 'suspended')),
  created_at timestamptz not null
);
create unique index people_email on people (email);

-- One person has one account and may belong to several organisations.
create table memberships (
  id uuid primary key,
  organisation_id uuid not null references organisations (id),
  person_id uuid not null references people (id),
  kind text not null check (kind in ('super-user', 'user', 'nmvo-administrator', 'inspector')),
  status text not null default 'active' check (status in ('active', 'suspended')),
  created_at timestamptz not null,
  unique (organisation_id, id),
  unique (organisation_id, person_id)
);
create index memberships_person on memberships (person_id);

create table user_groups (
  id uuid primary key,
  organisation_id uuid not null references organisations (id),
  name text not null check (name <> ''),
  permissions text[] not null,
  created_at timestamptz not null,
  unique (organisation_id, id)
);
create unique index user_groups_name on user_groups (organisation_id, lower(name));

create table membership_groups (
  organisation_id uuid not null,
  membership_id uuid not null,
  user_group_id uuid not null,
  primary key (membership_id, user_group_id),
  foreign key (organisation_id, membership_id) references memberships (organisation_id, id),
  foreign key (organisation_id, user_group_id) references user_groups (organisation_id, id)
);
