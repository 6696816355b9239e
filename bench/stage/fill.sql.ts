import {
  bytes,
  date,
  integer,
  text,
  textArray,
  timestamp,
  uuid,
} from '../../server/src/platform/database/columns.ts'
import { statement } from '../../server/src/platform/database/statement.ts'

// Ids are digests of numbers, so that each statement finds the rows of the one before it.

export const fillOrganisations = statement({
  name: 'fill_organisations',
  params: [integer, text, timestamp],
  columns: {},
  text: `
    insert into organisations (id, market_code, type, name, created_at)
    select md5('organisation ' || n)::uuid, $2, 'pharmacy', 'Pharmacy ' || n, $3
    from generate_series(1, $1::int) n`,
})

export const fillLocations = statement({
  name: 'fill_locations',
  params: [integer, timestamp],
  columns: {},
  text: `
    insert into locations (organisation_id, name, postal_code, created_at)
    select md5('organisation ' || n)::uuid, 'Shop', '1', $2
    from generate_series(1, $1::int) n`,
})

export const fillRoles = statement({
  name: 'fill_roles',
  params: [integer, timestamp],
  columns: {},
  text: `
    insert into client_roles (id, organisation_id, name, grants_all, created_at)
    select md5('role ' || n)::uuid, md5('organisation ' || n)::uuid, 'Full Access', true, $2
    from generate_series(1, $1::int) n`,
})

export const fillClients = statement({
  name: 'fill_clients',
  params: [integer, integer, timestamp],
  columns: {},
  text: `
    insert into clients (id, organisation_id, client_id, kind, name, location_id, client_role_id, created_at)
    select
      md5('client ' || n)::uuid, l.organisation_id, md5('client id ' || n)::uuid, 'equipment', 'PC ' || n, l.id,
      md5('role ' || n % $2::int + 1)::uuid, $3
    from generate_series(1, $1::int) n
    join locations l on l.organisation_id = md5('organisation ' || n % $2::int + 1)::uuid`,
})

// Nobody proves himself with these: any bytes will do for their secrets.
export const fillCredentials = statement({
  name: 'fill_credentials',
  params: [timestamp],
  columns: {},
  text: `
    insert into credentials (
      id, organisation_id, client_uuid, kind, secret_hmac, hmac_key_id, secret_hint, created_at
    )
    select gen_random_uuid(), organisation_id, id, 'secret', sha256(id::text::bytea), 'none', 'none', $1
    from clients`,
})

export const fillProducts = statement({
  name: 'fill_products',
  params: [textArray, timestamp],
  columns: {},
  text: `
    insert into products (code_scheme, code, name, common_name, form, strength, pack_size, created_at)
    select 'gs1', p.code, 'Examplin 20 mg', 'examplinum', 'tablet', '20 mg', '30', $2
    from unnest($1::text[]) as p (code)`,
})

export const fillBatches = statement({
  name: 'fill_batches',
  params: [integer, date, timestamp],
  columns: {},
  text: `
    insert into batches (product_id, batch, expiry, created_at)
    select p.id, 'B-' || n, $2, $3
    from products p
    cross join generate_series(0, $1::int - 1) n`,
})

// The numbers are those of packOf.
export const fillPacks = statement({
  name: 'fill_packs',
  params: [integer, integer, textArray, integer],
  columns: {},
  text: `
    insert into packs (product_id, batch_id, serial_number)
    select p.id, b.id, upper(substr(md5(n::text), 1, 20))
    from generate_series($1::int, $2::int) n
    join products p on p.code = ($3::text[])[n % cardinality($3::text[]) + 1]
    join batches b on b.product_id = p.id and b.batch = 'B-' || n / cardinality($3::text[]) % $4::int`,
})

export const fillPerson = statement({
  name: 'fill_person',
  params: [uuid, text, timestamp],
  columns: {},
  text: `
    insert into people (id, email, name, created_at)
    values ($1, $2, 'Measured person', $3)`,
})

export const fillMembership = statement({
  name: 'fill_membership',
  params: [uuid, uuid, uuid, timestamp],
  columns: {},
  text: `
    insert into memberships (id, organisation_id, person_id, kind, created_at)
    values ($1, $2, $3, 'super-user', $4)`,
})

export const fillSession = statement({
  name: 'fill_session',
  params: [uuid, bytes, uuid, uuid, timestamp],
  columns: {},
  text: `
    insert into sessions (id, token_digest, person_id, membership_id, started_at, last_used_at, proven_at)
    values ($1, $2, $3, $4, $5, $5, $5)`,
})
