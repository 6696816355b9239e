-- What an organisation's own work has to know and note of an incident: whether a supplier that it names is locked in one, and
-- that something which the incident holds is locked by the organisation too. Why and by whom stays with the market.
create policy own_registry on incident_locks for select to theriac_app using (exists (
  select from organisations o where o.market_code = incident_locks.market_code
));
grant select (id, market_code, supplier_id, it_system_id, unlocked_at) on incident_locks to theriac_app;
create policy own_organisation on incident_locked_clients to theriac_app
  using (organisation_id = nullif(current_setting('app.organisation_id', true), '')::uuid);
grant select (incident_lock_id, organisation_id, client_uuid, was_locked_at),
  update (was_locked_at, was_lock_reason) on incident_locked_clients to theriac_app;
