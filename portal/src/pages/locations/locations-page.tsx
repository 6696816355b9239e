import { IconPencil, IconPlus, IconTrash } from '@tabler/icons-react'
import type { Location } from '@theriac/contract/v1/locations.ts'
import { useState } from 'react'
import { paths } from '../../navigation/paths.ts'
import { useFilter } from '../../navigation/use-address.ts'
import { useCan, useSession } from '../../session/session.queries.ts'
import { useTexts } from '../../texts/texts-provider.tsx'
import { ActionButton } from '../../ui/action/action-button.tsx'
import { IconAction } from '../../ui/action/icon-action.tsx'
import { TextLink } from '../../ui/action/text-link.tsx'
import { ErrorState } from '../../ui/page/error-state.tsx'
import { PageTitle } from '../../ui/page/page-title.tsx'
import { NotGiven } from '../../ui/show/not-given.tsx'
import type { Column, DataTable } from '../../ui/table/data-table.tsx'
import { SearchedTable } from '../../ui/table/searched-table.tsx'
import { useWayToClose } from './applications/use-way-to-close.ts'
import { actsOnEquipment } from './equipment/equipment-actions.tsx'
import { DeleteLocationDialog } from './delete-location-dialog.tsx'
import { fitsLocation } from './fits-location.ts'
import { useLocations } from './locations.queries.ts'

/** The locations of the organisation; each leads to its client equipment. */
export function LocationsPage() {
  const { locations } = useTexts('organisation')
  const can = useCan()
  const { data, error, refetch } = useLocations()
  const canChange = can('clients:create') || can('clients:update')
  const addAt = useWayToAdd()
  const add = can('locations:create') ? (
    <ActionButton tone="main" icon={<IconPlus size={20} aria-hidden="true" />} to={addAt}>
      {locations.add}
    </ActionButton>
  ) : undefined
  return (
    <>
      <PageTitle
        title={locations.title}
        sentence={canChange ? locations.sentence : locations.sentenceToSee}
        {...(add === undefined || data?.locations.length === 0 ? {} : { action: add })}
      />
      {error !== null && data === undefined ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : (
        <LocationsTable
          all={data?.locations}
          empty={
            add === undefined ? { sentence: locations.noneForYou } : { sentence: locations.none, action: add }
          }
        />
      )}
    </>
  )
}

// Where the market wants an application first, that page says why.
function useWayToAdd(): string {
  const { rules } = useSession()
  const mayApply = useCan()('applications:create')
  return rules.applicationForNewLocation && mayApply ? paths.newLocationApplication : paths.newLocation
}

// Behind the pencil is all that a location has: for whoever may only look, the name leads there.
const actsInLocation = ['locations:update', 'clients:create', ...actsOnEquipment] as const

type TableProperties = {
  readonly all: readonly Location[] | undefined
  readonly empty: Parameters<typeof DataTable>[0]['empty']
}

function LocationsTable({ all, empty }: TableProperties) {
  const { locations } = useTexts('organisation')
  const can = useCan()
  const canEdit = actsInLocation.some(can)
  const columns = useColumns()
  const filter = useFilter('q')
  const [deleting, setDeleting] = useState<Location>()
  return (
    <>
      <SearchedTable
        words={locations}
        all={all}
        fits={fitsLocation}
        filter={filter}
        columns={columns}
        rowKey={({ id }) => id}
        hasShortColumns
        empty={empty}
        actionsLabel={locations.actions}
        actions={
          canEdit || can('locations:delete')
            ? (location) => <LocationActions location={location} onDelete={() => setDeleting(location)} />
            : undefined
        }
      />
      {deleting === undefined ? null : (
        <DeleteLocationDialog
          location={deleting}
          onClose={() => setDeleting(undefined)}
          onDeleted={() => setDeleting(undefined)}
        />
      )}
    </>
  )
}

type ActionsProperties = { readonly location: Location; readonly onDelete: () => void }

function LocationActions({ location, onDelete }: ActionsProperties) {
  const { locations } = useTexts('organisation')
  const can = useCan()
  return (
    <>
      {actsInLocation.some(can) ? (
        <IconAction
          label={locations.editOne(location.name)}
          tip={locations.edit}
          icon={<IconPencil />}
          to={paths.location(location.id)}
        />
      ) : null}
      {can('locations:delete') ? <DeleteAction location={location} onDelete={onDelete} /> : null}
    </>
  )
}

function DeleteAction({ location, onDelete }: ActionsProperties) {
  const { locations, locationApplications } = useTexts('organisation')
  const { way } = useWayToClose()(location.id)
  // The end of the location's page says why it is to be applied for, or what it waits for.
  return way === 'delete' ? (
    <IconAction
      label={locations.deleteOne(location.name)}
      tip={locations.delete}
      icon={<IconTrash />}
      tone="stop"
      onClick={onDelete}
    />
  ) : (
    <IconAction
      label={locationApplications.closing.applyOne(location.name)}
      tip={locationApplications.closing.apply}
      icon={<IconTrash />}
      to={
        way === 'apply' ? `${paths.closingApplication}?location=${location.id}` : paths.location(location.id)
      }
    />
  )
}

function useColumns(): readonly Column<Location>[] {
  const { fields } = useTexts('organisation').locations
  return [
    {
      key: 'name',
      label: fields.name,
      isName: true,
      show: ({ id, name }) => <TextLink to={paths.location(id)}>{name}</TextLink>,
    },
    { key: 'address', label: fields.address, show: ({ address }) => address ?? <NotGiven /> },
    { key: 'city', label: fields.city, show: ({ city }) => city ?? <NotGiven /> },
    { key: 'postalCode', label: fields.postalCode, show: ({ postalCode }) => postalCode },
    { key: 'id', label: fields.id, show: ({ id }) => <code>{id}</code> },
    { key: 'clients', label: fields.clients, show: ({ clients }) => clients, isNumber: true },
  ]
}
