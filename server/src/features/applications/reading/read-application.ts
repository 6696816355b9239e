import {
  type Application,
  ApplicationKind,
  type ApplicationRow,
  type NamedEquipment,
} from '@theriac/contract/v1/applications.ts'
import { Compile } from 'typebox/compile'
import { raise } from '../../../access/raise.ts'
import type { PersonWork } from '../../../access/work.ts'
import type { Transaction } from '../../../platform/database/database.ts'
import type { RowOf } from '../../../platform/database/statement.ts'
import { reachOf } from '../../locations/public.ts'
import { lastStepOf, stateOf, type Step, stepsOf } from '../parts/application.ts'
import { listApplicationEquipment } from '../parts/application-equipment.sql.ts'
import { listApplications } from './application-list.sql.ts'

type Row = RowOf<typeof listApplications>
type EquipmentRow = RowOf<typeof listApplicationEquipment>
type Reading = Pick<PersonWork, 'actor' | 'tx' | 'market'>

/** The applications of the organisation that a person has open, as far as he may see them, the newest first. */
export async function readApplications({ actor, tx, market }: Reading): Promise<ApplicationRow[]> {
  const rows = await tx.many(listApplications, [actor.organisationId, reachOf(actor), null])
  return rows.map((row) => tellRow(row, market))
}

/**
 * An application of the organisation that a person has open, as it is now.
 * @throws application.not_found, also where he is limited to other locations
 */
export async function readApplication({ actor, tx, market }: Reading, id: string): Promise<Application> {
  const row = await tx.maybe(listApplications, [actor.organisationId, reachOf(actor), id])
  return row === undefined ? raise('application.not_found') : tellApplication(tx, row, market)
}

type Rules = { readonly approvalBeforeCredentials: boolean }

/** An application as a row of a list. */
export function tellRow(row: Row, rules: Rules): ApplicationRow {
  const steps = readSteps(row, rules)
  return {
    id: row.id,
    kind: readKind(row),
    state: stateOf(row),
    organisation: { id: row.organisationId, name: row.organisationName },
    locationId: row.locationName === null ? null : row.locationId,
    locationName: row.locationName ?? row.newLocationName ?? '',
    systemName: row.systemName,
    plannedOn: row.plannedOn,
    appliedAt: row.appliedAt.toISOString(),
    lastStep: tellStep(lastStepOf(steps) ?? { name: 'applied', at: row.appliedAt, by: row.appliedBy }),
  }
}

/** An application with the equipment that it is about. */
export async function tellApplication(tx: Transaction, row: Row, rules: Rules): Promise<Application> {
  const { locationId, locationName, decision, decidedBy, decidedAt, decisionReason } = row
  const { id, kind, state, organisation, plannedOn, appliedAt } = tellRow(row, rules)
  const equipment =
    kind === 'it-system-change' ? await tx.many(listApplicationEquipment, [row.organisationId, row.id]) : []
  return {
    ...{ id, kind, state, organisation, plannedOn, appliedAt },
    location: locationId === null || locationName === null ? null : { id: locationId, name: locationName },
    remark: row.remark,
    appliedBy: row.appliedBy,
    decision:
      decision === null || decidedBy === null || decidedAt === null
        ? null
        : { by: decidedBy, at: decidedAt.toISOString(), reason: decisionReason },
    change: tellChange(row, equipment),
    newLocation: tellNewLocation(row),
    steps: readSteps(row, rules).map(tellStep),
  }
}

function tellChange(row: Row, equipment: readonly EquipmentRow[]): Application['change'] {
  const { systemName, supplierName, itSystemName, contactName, contactEmail } = row
  const { roleId, roleName, grantsAll } = row
  if (systemName === null || roleId === null || roleName === null) return null
  const made = equipment.find(({ isNew }) => isNew)
  return {
    ...{ systemName, supplierName: supplierName ?? '', itSystemName, contactName, contactEmail },
    clientRole: { id: roleId, name: roleName, isBuiltIn: grantsAll === true },
    equipment: made === undefined ? null : tellEquipment(made),
    replaces: equipment.filter(({ isNew }) => !isNew).map(tellEquipment),
  }
}

function tellEquipment(row: EquipmentRow): NamedEquipment {
  const { clientId, name, status, deletedAt, lockedAt, firstUsedAt, lastUsedAt, lastAddress } = row
  return {
    ...{ clientId, equipmentId: name, lastAddress },
    status: deletedAt !== null ? 'deleted' : status === 'active' ? 'active' : 'locked',
    lockedAt: lockedAt?.toISOString() ?? null,
    firstUsedAt: firstUsedAt?.toISOString() ?? null,
    lastUsedAt: lastUsedAt?.toISOString() ?? null,
  }
}

function tellNewLocation(row: Row): Application['newLocation'] {
  const { newLocationName: name, newLocationPostalCode: postalCode } = row
  if (name === null || postalCode === null) return null
  return {
    ...{ name, postalCode },
    address: row.newLocationAddress,
    city: row.newLocationCity,
    contactEmail: row.newLocationContactEmail,
  }
}

function readSteps(row: Row, { approvalBeforeCredentials }: Rules): Step[] {
  return stepsOf({ ...row, kind: readKind(row) }, approvalBeforeCredentials)
}

function tellStep({ name, at, by }: Step): Application['steps'][number] {
  return { name, at: at?.toISOString() ?? null, by }
}

const kinds = Compile(ApplicationKind)

function readKind({ kind }: Pick<Row, 'kind'>): ApplicationKind {
  if (kinds.Check(kind)) return kind
  throw new Error('A statement told of a kind of application that there is not.')
}
