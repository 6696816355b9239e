-- A client role that was deleted stays, for what stands in history under it; its name is free again.
alter table client_roles add column deleted_at timestamptz;
drop index client_roles_name;
create unique index client_roles_name on client_roles (organisation_id, lower(name)) where deleted_at is null;

-- Of secrets that end by themselves there are few.
create index credentials_expiry on credentials (client_uuid) where expires_at is not null and revoked_at is null;
