-- The queue belongs to graphile-worker, in a schema of its own that only the owner can open: whoever works for a
-- request may put a job in and read none. PL/pgSQL looks its names up when it runs, so the queue may come after this.
create function enqueue_job(task text, payload jsonb, run_at timestamptz) returns void
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
begin
  perform graphile_worker.add_job(
    identifier => task,
    payload => payload::json,
    run_at => run_at,
    max_attempts => 12
  );
end
$$;
revoke execute on function enqueue_job(text, jsonb, timestamptz) from public;
grant execute on function enqueue_job(text, jsonb, timestamptz) to theriac_app, theriac_national, theriac_market, theriac_sign_in;
