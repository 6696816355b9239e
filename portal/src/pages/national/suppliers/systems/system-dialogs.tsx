import type { Supplier } from '@theriac/contract/v1/suppliers.ts'
import { placeProblem } from '../../../../session/failure/place-problem.ts'
import { useTexts } from '../../../../texts/texts-provider.tsx'
import { ConfirmDialog } from '../../../../ui/dialog/confirm-dialog.tsx'
import { FormDialog } from '../../../../ui/dialog/form-dialog.tsx'
import { TextField } from '../../../../ui/form/text-field.tsx'
import { useForm } from '../../../../ui/form/use-form.ts'
import { announce } from '../../../../ui/page/announcements.tsx'
import { useAddSystem, useRemoveSystem, useRenameSystem } from './systems.queries.ts'

export type ItSystem = Supplier['systems'][number]

type Properties = {
  readonly supplierId: string
  readonly onClose: () => void
}

/** Adds an IT system of a supplier. */
export function AddSystemDialog({ supplierId, onClose }: Properties) {
  const { adding } = useTexts('national').suppliers.systems
  const add = useAddSystem(supplierId)
  return (
    <NameDialog
      title={adding.title}
      verb={adding.verb}
      start=""
      onName={(name) => add.mutateAsync(name)}
      done={adding.done}
      onClose={onClose}
    />
  )
}

/** Gives an IT system another name, which shows at once wherever it was chosen. */
export function RenameSystemDialog({ system, ...rest }: Properties & { readonly system: ItSystem }) {
  const { renaming } = useTexts('national').suppliers.systems
  const rename = useRenameSystem(rest.supplierId)
  return (
    <NameDialog
      title={renaming.title}
      verb={renaming.verb}
      start={system.name}
      onName={(name) => rename.mutateAsync({ systemId: system.id, name })}
      done={renaming.done}
      onClose={rest.onClose}
    />
  )
}

/** Asks before an IT system that nothing names is removed. */
export function RemoveSystemDialog({
  system,
  supplierId,
  onClose,
}: Properties & { readonly system: ItSystem }) {
  const { removing } = useTexts('national').suppliers.systems
  const remove = useRemoveSystem(supplierId)
  return (
    <ConfirmDialog
      title={removing.title}
      verb={removing.verb}
      onConfirm={() => remove.mutateAsync(system.id)}
      done={removing.done(system.name)}
      onClose={onClose}
    >
      <p>{removing.question(system.name)}</p>
    </ConfirmDialog>
  )
}

type NameProperties = {
  readonly title: string
  readonly verb: string
  readonly start: string
  readonly onName: (name: string) => Promise<unknown>
  readonly done: (name: string) => string
  readonly onClose: () => void
}

function NameDialog({ title, verb, start, onName, done, onClose }: NameProperties) {
  const { suppliers, problems } = useTexts('national')
  const { systems } = suppliers
  const form = useForm({
    start: { name: start },
    check: ({ name }) => ({ name: name.trim() === '' ? systems.nameMissing : undefined }),
    submit: async ({ name }) => {
      await onName(name.trim())
      announce(done(name.trim()))
      onClose()
    },
    place: placeProblem({ 'it_system.name_taken': 'name' }, problems),
  })
  return (
    <FormDialog title={title} form={form} verb={verb} onClose={onClose}>
      <TextField
        {...form.field('name')}
        label={systems.name}
        help={systems.nameHelp}
        maxLength={120}
        isRequired
        hasFocusFirst
      />
    </FormDialog>
  )
}
