import { IconPencil, IconPlus } from '@tabler/icons-react'
import type { Supplier } from '@theriac/contract/v1/suppliers.ts'
import { paths } from '../../../navigation/paths.ts'
import { useFilter } from '../../../navigation/use-address.ts'
import { useSuppliers } from '../../../session/lists.queries.ts'
import { useCan } from '../../../session/session.queries.ts'
import { useTexts } from '../../../texts/texts-provider.tsx'
import { ActionButton } from '../../../ui/action/action-button.tsx'
import { IconAction } from '../../../ui/action/icon-action.tsx'
import { TextLink } from '../../../ui/action/text-link.tsx'
import { ErrorState } from '../../../ui/page/error-state.tsx'
import { PageTitle } from '../../../ui/page/page-title.tsx'
import { Email } from '../../../ui/show/email.tsx'
import { NotGiven } from '../../../ui/show/not-given.tsx'
import { IncidentsSection } from '../incidents/incidents-section.tsx'
import type { Column, DataTable } from '../../../ui/table/data-table.tsx'
import { SearchedTable } from '../../../ui/table/searched-table.tsx'

/** The registry of IT suppliers, from which organisations choose. */
export function SuppliersPage() {
  const { suppliers } = useTexts('national')
  const can = useCan()
  const { data, error, refetch } = useSuppliers()
  const all = data?.suppliers
  const add = can('suppliers:create') ? (
    <ActionButton tone="main" icon={<IconPlus size={20} aria-hidden="true" />} to={paths.newSupplier}>
      {suppliers.add}
    </ActionButton>
  ) : undefined
  return (
    <>
      <PageTitle
        title={suppliers.title}
        sentence={suppliers.sentence}
        {...(add === undefined || all?.length === 0 ? {} : { action: add })}
      />
      {error !== null && all === undefined ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : (
        <SuppliersTable
          all={all}
          empty={
            add === undefined ? { sentence: suppliers.noneToSee } : { sentence: suppliers.none, action: add }
          }
        />
      )}
      {can('suppliers:lock') ? <IncidentsSection /> : null}
    </>
  )
}

type TableProperties = {
  readonly all: readonly Supplier[] | undefined
  readonly empty: Parameters<typeof DataTable>[0]['empty']
}

function SuppliersTable({ all, empty }: TableProperties) {
  const { suppliers } = useTexts('national')
  const can = useCan()
  const columns = useColumns()
  const filter = useFilter('q')
  return (
    <SearchedTable
      words={suppliers}
      all={all}
      textOf={textOf}
      filter={filter}
      columns={columns}
      rowKey={({ id }) => id}
      empty={empty}
      {...(can('suppliers:update')
        ? {
            actions: ({ id, name }: Supplier) => (
              <IconAction
                label={suppliers.actionOn(suppliers.edit, name)}
                tip={suppliers.edit}
                icon={<IconPencil />}
                to={paths.supplier(id)}
              />
            ),
          }
        : {})}
    />
  )
}

function textOf({ name, contactName, contactEmail, systems }: Supplier): string {
  return [name, contactName ?? '', contactEmail ?? '', ...systems.map((system) => system.name)].join(' ')
}

function useColumns(): readonly Column<Supplier>[] {
  const { suppliers } = useTexts('national')
  const can = useCan()
  const { fields } = suppliers
  return [
    {
      key: 'name',
      label: fields.name,
      isName: true,
      show: ({ id, name }) =>
        can('suppliers:update') ? <TextLink to={paths.supplier(id)}>{name}</TextLink> : name,
    },
    {
      key: 'systems',
      label: fields.systems,
      show: ({ systems }) =>
        systems.length === 0 ? <NotGiven /> : systems.map((system) => system.name).join(', '),
    },
    { key: 'contactName', label: fields.contactName, show: ({ contactName }) => contactName ?? <NotGiven /> },
    {
      key: 'contactEmail',
      label: fields.contactEmail,
      show: ({ contactEmail }) => (contactEmail === null ? <NotGiven /> : <Email value={contactEmail} />),
    },
  ]
}
