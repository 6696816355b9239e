-- theriac_sign_in proves who a person is, before an organisation is known, and keeps accounts and sessions: no other
-- role sees a password's hash. theriac_market does the work of a national organisation: it sees the rows of the
-- organisations of the market that the transaction names, and none where it names none.

do $$
declare
  name text;
begin
  foreach name in array array['membership_locations', 'invitations'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format(
      'create policy own_organisation on %I to theriac_app
         using (organisation_id = nullif(current_setting(''app.organisation_id'', true), '''')::uuid)',
      name
    );
    execute format('create policy across_organisations on %I to theriac_national using (true)', name);
  end loop;
  foreach name in array array[
    'locations', 'memberships', 'user_groups', 'membership_groups', 'membership_locations', 'invitations',
    'client_roles', 'clients', 'credentials', 'credential_uses', 'audit_events'
  ] loop
    execute format(
      'create policy own_market on %I to theriac_market using (exists (
         select from organisations o
         where o.id = organisation_id
           and o.market_code = nullif(current_setting(''app.market_code'', true), '''')
       ))',
      name
    );
  end loop;
  foreach name in array array['memberships', 'membership_groups', 'membership_locations', 'invitations'] loop
    execute format('create policy whoever_signs_in on %I to theriac_sign_in using (true)', name);
  end loop;
  foreach name in array array['memberships', 'user_groups', 'membership_groups', 'membership_locations'] loop
    execute format('create policy who_is_calling on %I for select to theriac_gate using (true)', name);
  end loop;
end
$$;

create policy own_market on organisations to theriac_market
  using (market_code = nullif(current_setting('app.market_code', true), ''));
create policy whoever_signs_in on organisations for select to theriac_sign_in using (true);
create policy whoever_signs_in on user_groups for select to theriac_sign_in using (true);
create policy whoever_signs_in on locations for select to theriac_sign_in using (true);
create policy noted_at_sign_in on audit_events for insert to theriac_sign_in with check (true);

-- A person belongs to no organisation, so who sees him follows from his memberships.
alter table people enable row level security;
alter table people force row level security;
create policy whoever_signs_in on people to theriac_sign_in using (true);
create policy across_organisations on people to theriac_national using (true);
create policy who_is_calling on people for select to theriac_gate using (true);
create policy own_users on people for select to theriac_app
  using (exists (select from memberships m where m.person_id = people.id));
create policy own_market on people for select to theriac_market
  using (exists (select from memberships m where m.person_id = people.id));

-- The registry of a market, for those who belong to it.
alter table suppliers enable row level security;
alter table suppliers force row level security;
create policy across_organisations on suppliers to theriac_national using (true);
create policy own_market on suppliers to theriac_market
  using (market_code = nullif(current_setting('app.market_code', true), ''));
create policy own_registry on suppliers for select to theriac_app
  using (exists (select from organisations o where o.market_code = suppliers.market_code));

grant usage on schema public to theriac_sign_in, theriac_market;

-- Who is calling.
grant select on sessions, memberships, user_groups, membership_groups, membership_locations to theriac_gate;
grant select (id, email, name, language, appearance, status, totp_confirmed_at) on people to theriac_gate;
grant update (last_used_at) on sessions to theriac_gate;

-- Signing in, accounts, links.
grant select, insert, update on people, sign_ins, sessions, password_resets, email_changes, recovery_codes, throttles
  to theriac_sign_in;
grant select, insert on code_sends, earlier_passwords, memberships, membership_groups, membership_locations to theriac_sign_in;
grant delete on earlier_passwords, recovery_codes to theriac_sign_in;
grant update (last_opened_at) on memberships to theriac_sign_in;
grant select on organisations, markets, user_groups, locations to theriac_sign_in;
grant select, update on invitations to theriac_sign_in;
grant insert on audit_events to theriac_sign_in;

-- What the people of an organisation do in it.
grant select on memberships, user_groups, membership_groups, membership_locations, invitations to theriac_app;
grant select (id, email, name, last_sign_in_at) on people to theriac_app;
grant insert, update on locations, clients, invitations to theriac_app;
grant insert on credentials to theriac_app;
grant update (revoked_at, expires_at) on credentials to theriac_app;
grant insert, update, delete on client_roles, user_groups to theriac_app;
grant insert, delete on membership_groups, membership_locations to theriac_app;
grant update, delete on memberships to theriac_app;
-- A session ends with the membership that it has open; of sessions nothing else is to be seen.
grant select (membership_id, ended_at, location_id), update (ended_at, location_id) on sessions to theriac_app;

-- What a national organisation does in its market.
grant select on markets, locations, memberships, user_groups, membership_groups, membership_locations, client_roles,
  credential_uses, suppliers to theriac_market;
grant select (id, email, name, last_sign_in_at) on people to theriac_market;
grant select (id, organisation_id, client_uuid, kind, name, secret_hint, created_at, expires_at, revoked_at)
  on credentials to theriac_market;
grant select, insert, update on organisations, invitations, suppliers to theriac_market;
grant insert on client_roles to theriac_market;
grant select, update on clients to theriac_market;
grant delete on memberships to theriac_market;
grant select (membership_id, ended_at), update (ended_at) on sessions to theriac_market;
grant select, insert on audit_events to theriac_market;

-- The operator's commands, and housekeeping.
grant select, insert, update on people, invitations to theriac_national;
grant select, insert, update, delete on memberships, user_groups, membership_groups, membership_locations
  to theriac_national;
grant select, update, delete on sessions to theriac_national;
grant select, delete on sign_ins, code_sends, password_resets, email_changes to theriac_national;
grant update (ended_at) on sign_ins to theriac_national;
grant select, update, delete on recovery_codes to theriac_national;
