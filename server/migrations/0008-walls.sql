-- theriac_app does an organisation's work: it sees the rows of the organisation that the transaction names, and none
-- where it names none. theriac_gate finds out who is calling, before an organisation is known. theriac_national does
-- work across organisations: the operator's commands. None of them owns a table or may remove from the trail.

do $$
declare
  name text;
begin
  foreach name in array array[
    'locations', 'memberships', 'user_groups', 'membership_groups', 'client_roles', 'clients', 'credentials',
    'credential_uses', 'malformed_secrets', 'alerts', 'typing_mistakes', 'client_transactions', 'audit_events'
  ] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format(
      'create policy own_organisation on %I to theriac_app
         using (organisation_id = nullif(current_setting(''app.organisation_id'', true), '''')::uuid)',
      name
    );
    execute format('create policy across_organisations on %I to theriac_national using (true)', name);
  end loop;
end
$$;

alter table organisations enable row level security;
alter table organisations force row level security;
create policy own_organisation on organisations to theriac_app
  using (id = nullif(current_setting('app.organisation_id', true), '')::uuid);
create policy across_organisations on organisations to theriac_national using (true);

grant usage on schema public to theriac_app, theriac_gate, theriac_national;

grant select on markets, suppliers, products, batches, packs to theriac_app;
grant update (state, repeats, changed_at, changed_location_id, changed_organisation_id) on packs to theriac_app;
grant select on organisations, locations, client_roles, clients, credential_uses, malformed_secrets, alerts to theriac_app;
grant select (id, organisation_id, client_uuid, kind, name, secret_hint, public_jwk, created_at, expires_at, revoked_at)
  on credentials to theriac_app;
grant insert on alerts to theriac_app;
grant select, insert, update on typing_mistakes, client_transactions to theriac_app;
grant select, insert on audit_events to theriac_app;

grant select on markets, organisations, locations, client_roles, clients, credentials, signing_keys, schema_migrations
  to theriac_gate;
grant select, insert on revoked_tokens to theriac_gate;
grant select, insert, update on throttles, credential_uses, malformed_secrets to theriac_gate;
grant insert on audit_events to theriac_gate;
create policy who_is_calling on organisations for select to theriac_gate using (true);
create policy who_is_calling on locations for select to theriac_gate using (true);
create policy who_is_calling on client_roles for select to theriac_gate using (true);
create policy who_is_calling on clients for select to theriac_gate using (true);
create policy who_is_calling on credentials for select to theriac_gate using (true);
create policy noted_at_the_gate on credential_uses to theriac_gate using (true);
create policy noted_at_the_gate on malformed_secrets to theriac_gate using (true);
create policy noted_at_the_gate on audit_events for insert to theriac_gate with check (true);

grant select, insert, update on installation, markets, organisations, suppliers, locations, client_roles, clients,
  credentials, signing_keys, products, batches, packs to theriac_national;
grant delete on client_roles to theriac_national;
grant select on credential_uses, malformed_secrets, alerts, memberships, user_groups to theriac_national;
grant select, insert on audit_events to theriac_national;
-- Housekeeping: what has run its time.
grant select, delete on revoked_tokens, throttles, client_transactions, typing_mistakes to theriac_national;
revoke execute on function ensure_audit_months(timestamptz) from public;
grant execute on function ensure_audit_months(timestamptz) to theriac_national;
