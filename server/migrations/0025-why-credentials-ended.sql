-- Why a credential ended before its time: whoever still uses it is told what to do. Of what ended earlier nobody knows.
alter table credentials add column ended_because text check (ended_because in ('found', 'ended', 'replaced'));
alter table credentials add check (ended_because is null or revoked_at is not null);
grant select (ended_because), update (ended_because) on credentials to theriac_app;
grant select (ended_because) on credentials to theriac_market;
