-- When the Super Users of an organisation were last mailed about something, so that a hundred things of one kind make one mail.
create table notices (
  organisation_id uuid not null references organisations (id),
  about text not null,
  sent_at timestamptz not null,
  primary key (organisation_id, about)
);
alter table notices enable row level security;
alter table notices force row level security;
create policy own_organisation on notices to theriac_app
  using (organisation_id = nullif(current_setting('app.organisation_id', true), '')::uuid);
create policy own_market on notices to theriac_market using (exists (
  select from organisations o
  where o.id = organisation_id
    and o.market_code = nullif(current_setting('app.market_code', true), '')
));
grant select, insert, update on notices to theriac_app, theriac_market;

-- Whom to mail, and in which language.
grant select (language, status) on people to theriac_app, theriac_market;
