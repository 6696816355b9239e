-- The permission that whoever invites used, since he must still have it when the invitation is accepted. Empty: of the operator.
alter table invitations add column sent_under text default 'super-users:replace'
  check (sent_under in ('users:create', 'organisations:create', 'super-users:replace'));
alter table invitations alter column sent_under drop default;
