-- While the mail server takes nothing at all, a mail of the last day is tried every two or three minutes, rather than less and
-- less often: else it would wait for up to six hours after the server is back, or be too old by then. graphile-worker
-- waits for exp(attempts) seconds, and gives up after twelve.
create function keep_trying_mail(job_id bigint) returns void
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
begin
  update graphile_worker._private_jobs as jobs
  set attempts = 5
  from graphile_worker._private_tasks as tasks
  where jobs.id = job_id
    and jobs.attempts > 5
    and jobs.created_at > now() - interval '1 day'
    and tasks.id = jobs.task_id
    and tasks.identifier = 'deliver_mail';
end
$$;
revoke execute on function keep_trying_mail(bigint) from public;
grant execute on function keep_trying_mail(bigint) to theriac_national;
