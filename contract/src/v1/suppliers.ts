import { Type, type Static } from 'typebox'
import { endpoint } from '../endpoint.ts'
import { Email, Exactly, Line, Maybe, MaybeLine, Uuid } from './fields.ts'

const shared = { area: 'Suppliers', errorBody: 'problem' } as const

const contact = {
  description: 'Null also for who neither keeps the registry nor oversees the market',
} as const

/** What a supplier sells, and equipment is. */
export const ItSystem = Type.Object({ id: Uuid, name: Type.String() })

/** An IT supplier in the registry of the market; it has no account. */
export const Supplier = Type.Object({
  id: Uuid,
  name: Type.String(),
  contactName: Type.Union(Maybe.anyOf, contact),
  contactEmail: Type.Union(Maybe.anyOf, contact),
  systems: Type.Array(ItSystem, { description: 'Its IT systems, by name' }),
})

export type Supplier = Static<typeof Supplier>

const MaybeEmail = Type.Union([Email, Type.Null()])
const supplier = { 200: { description: 'The supplier as it is now', body: Supplier } } as const

export const listSuppliers = endpoint({
  ...shared,
  name: 'listSuppliers',
  method: 'GET',
  path: '/api/v1/suppliers',
  summary: 'The IT suppliers of the market',
  access: 'signed-in',
  replies: { 200: { description: 'All of them', body: Type.Object({ suppliers: Type.Array(Supplier) }) } },
  problems: [],
})

export const addSupplier = endpoint({
  ...shared,
  name: 'addSupplier',
  method: 'POST',
  path: '/api/v1/suppliers',
  summary: 'Add an IT supplier to the registry of the market',
  access: 'suppliers:create',
  reach: 'market',
  body: Exactly({ name: Line(120), contactName: MaybeLine(100), contactEmail: MaybeEmail }),
  replies: supplier,
  problems: ['supplier.name_taken'],
})

export const changeSupplier = endpoint({
  ...shared,
  name: 'changeSupplier',
  method: 'PATCH',
  path: '/api/v1/suppliers/{supplierId}',
  summary: 'Change an IT supplier of the registry',
  access: 'suppliers:update',
  reach: 'market',
  params: Type.Object({ supplierId: Uuid }),
  body: Exactly({
    name: Type.Optional(Line(120)),
    contactName: Type.Optional(MaybeLine(100)),
    contactEmail: Type.Optional(MaybeEmail),
  }),
  replies: supplier,
  problems: ['supplier.not_found', 'supplier.name_taken'],
})

const ofSystem = {
  ...shared,
  access: 'suppliers:update',
  reach: 'market',
  replies: supplier,
} as const

export const addItSystem = endpoint({
  ...ofSystem,
  name: 'addItSystem',
  method: 'POST',
  path: '/api/v1/suppliers/{supplierId}/systems',
  summary: 'Add an IT system of a supplier',
  params: Type.Object({ supplierId: Uuid }),
  body: Exactly({ name: Line(120) }),
  problems: ['supplier.not_found', 'it_system.name_taken'],
})

export const changeItSystem = endpoint({
  ...ofSystem,
  name: 'changeItSystem',
  method: 'PATCH',
  path: '/api/v1/suppliers/{supplierId}/systems/{systemId}',
  summary: 'Rename an IT system',
  params: Type.Object({ supplierId: Uuid, systemId: Uuid }),
  body: Exactly({ name: Line(120) }),
  problems: ['supplier.not_found', 'it_system.not_found', 'it_system.name_taken'],
})

export const removeItSystem = endpoint({
  ...ofSystem,
  name: 'removeItSystem',
  method: 'DELETE',
  path: '/api/v1/suppliers/{supplierId}/systems/{systemId}',
  summary: 'Remove an IT system that nothing names',
  params: Type.Object({ supplierId: Uuid, systemId: Uuid }),
  problems: ['supplier.not_found', 'it_system.not_found', 'it_system.in_use'],
})
