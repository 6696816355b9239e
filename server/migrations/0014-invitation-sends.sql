-- When invitations were mailed: to one address, by one person, and by an organisation so many go in a time. A row is of use for
-- a day.
create table invitation_sends (
  organisation_id uuid not null references organisations (id),
  email text not null,
  -- Empty: of the operator.
  inviter_id uuid references people (id),
  sent_at timestamptz not null
);
create index invitation_sends_organisation on invitation_sends (organisation_id, sent_at);
create index invitation_sends_inviter on invitation_sends (inviter_id, sent_at);
create index invitation_sends_age on invitation_sends (sent_at);
alter table invitations drop column sends;

alter table invitation_sends enable row level security;
alter table invitation_sends force row level security;
create policy own_organisation on invitation_sends to theriac_app
  using (organisation_id = nullif(current_setting('app.organisation_id', true), '')::uuid);
create policy across_organisations on invitation_sends to theriac_national using (true);
create policy own_market on invitation_sends to theriac_market using (exists (
  select from organisations o
  where o.id = organisation_id
    and o.market_code = nullif(current_setting('app.market_code', true), '')
));
grant select, insert on invitation_sends to theriac_app, theriac_market;
grant select, insert, delete on invitation_sends to theriac_national;
