import type pg from 'pg'

// A part of the schema is a query whose rows are lines: the catalogue is the only source.
const parts: readonly { readonly title: string; readonly query: string }[] = [
  {
    title: 'Collations',
    query: `
      select format('create collation %s (provider = icu, locale = %L);', collname, to_jsonb(c) ->> 'colllocale') as line
      from pg_collation c
      where collnamespace = 'public'::regnamespace
        and collprovider = 'i'
        and collisdeterministic
      order by collname`,
  },
  {
    title: 'Tables',
    query: `
      select
        'create table ' || c.relname || ' (' || string_agg(
          e'\\n  ' || a.attname || ' ' || format_type(a.atttypid, a.atttypmod)
            || case when a.attnotnull then ' not null' else '' end
            || case a.attidentity when 'a' then ' generated always as identity' else '' end
            || coalesce(' default ' || pg_get_expr(d.adbin, d.adrelid), ''),
          ',' order by a.attnum
        ) || e'\\n)' || coalesce(' partition by ' || pg_get_partkeydef(c.oid), '') || ';' as line
      from pg_class c
      join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
      left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
      where c.relnamespace = 'public'::regnamespace
        and c.relkind in ('r', 'p')
        and not c.relispartition
      group by c.oid, c.relname
      order by c.relname`,
  },
  {
    title: 'Constraints',
    query: `
      select format('alter table %s add constraint %s %s;', c.relname, k.conname, pg_get_constraintdef(k.oid)) as line
      from pg_constraint k
      join pg_class c on c.oid = k.conrelid
      where c.relnamespace = 'public'::regnamespace
        and not c.relispartition
        -- From PostgreSQL 18 on, a column that is not null is a constraint too: the tables say it already.
        and k.contype <> 'n'
      order by c.relname, k.conname`,
  },
  {
    title: 'Indexes',
    query: `
      select pg_get_indexdef(i.indexrelid) || ';' as line
      from pg_index i
      join pg_class c on c.oid = i.indrelid
      where c.relnamespace = 'public'::regnamespace
        and not c.relispartition
        and not exists (select from pg_constraint k where k.conindid = i.indexrelid)
      order by line`,
  },
  {
    title: 'Functions',
    query: `
      select pg_get_functiondef(oid) || ';' as line
      from pg_proc
      where pronamespace = 'public'::regnamespace
      order by proname`,
  },
  {
    title: 'Walls',
    query: `
      select format('alter table %s enable row level security, force row level security;', relname) as line
      from pg_class
      where relnamespace = 'public'::regnamespace
        and relrowsecurity
        and relforcerowsecurity
      order by relname`,
  },
  {
    title: 'Policies',
    query: `
      select
        format('create policy %s on %s for %s to %s', policyname, tablename, lower(cmd), array_to_string(roles, ', '))
          || coalesce(e'\\n  using (' || qual || ')', '') || coalesce(e'\\n  with check (' || with_check || ')', '') || ';'
          as line
      from pg_policies
      where schemaname = 'public'
      order by tablename, policyname`,
  },
  {
    title: 'Rights',
    query: `
      select format('grant %s on %s to %s;', string_agg(right_name, ', ' order by right_name), thing, grantee) as line
      from (
        select lower(privilege_type) as right_name, table_name as thing, grantee
        from information_schema.role_table_grants
        where table_schema = 'public'
        union all
        select format('%s (%s)', lower(p.privilege_type), p.column_name), p.table_name, p.grantee
        from information_schema.column_privileges p
        where p.table_schema = 'public'
          and not exists (
            select
            from information_schema.role_table_grants t
            where t.table_name = p.table_name
              and t.grantee = p.grantee
              and t.privilege_type = p.privilege_type
          )
        union all
        select 'execute', routine_name, grantee
        from information_schema.role_routine_grants
        where routine_schema = 'public'
      ) as granted
      where grantee in ('theriac_app', 'theriac_gate', 'theriac_sign_in', 'theriac_market', 'theriac_national', 'PUBLIC')
      group by thing, grantee
      order by thing, grantee`,
  },
]

/** The schema of a database, written from its catalogue; the months of the trail, which come and go, left out. */
export async function dumpSchema(client: pg.Client): Promise<string> {
  const texts = ['-- Written by npm run schema from the catalogue of a migrated database. Not for editing.']
  for (const { title, query } of parts) {
    const { rows } = await client.query<{ line: string }>(query)
    texts.push(`-- ${title}`, rows.map(({ line }) => line).join('\n'))
  }
  return `${texts.join('\n\n')}\n`
}
