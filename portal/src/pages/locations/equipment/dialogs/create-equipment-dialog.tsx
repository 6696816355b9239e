import type { ClientRole } from '@theriac/contract/v1/client-roles.ts'
import { useClientRoles } from '../../../../session/lists.queries.ts'
import { placeProblem } from '../../../../session/failure/place-problem.ts'
import { useTexts } from '../../../../texts/texts-provider.tsx'
import { DialogFrame } from '../../../../ui/dialog/dialog-frame.tsx'
import { FormDialog } from '../../../../ui/dialog/form-dialog.tsx'
import { useForm } from '../../../../ui/form/use-form.ts'
import { ErrorState } from '../../../../ui/page/error-state.tsx'
import { LoadingState } from '../../../../ui/page/loading-state.tsx'
import { useCreateEquipment, type Issued } from '../client/equipment.queries.ts'
import { EquipmentFields } from '../form/equipment-fields.tsx'
import { asNewEquipment, fieldOfRefusal } from '../form/equipment-values.ts'
import { useCheckEquipment } from '../form/use-check-equipment.ts'
import { useIsNameTaken } from '../form/use-is-name-taken.ts'

type Properties = {
  readonly locationId: string
  readonly onIssued: (issued: Issued) => void
  readonly onClose: () => void
}

/** Create Client Equipment: a name, a supplier, and the role, Full Access unless another one is chosen. */
export function CreateEquipmentDialog({ locationId, onIssued, onClose }: Properties) {
  const { creating } = useTexts('organisation').equipment
  const { data, error, refetch } = useClientRoles(true)
  if (data !== undefined) {
    return (
      <CreateForm locationId={locationId} roles={data.clientRoles} onIssued={onIssued} onClose={onClose} />
    )
  }
  return (
    <DialogFrame isOpen title={creating.title} onClose={onClose}>
      {error === null ? <LoadingState /> : <ErrorState error={error} onRetry={() => void refetch()} />}
    </DialogFrame>
  )
}

type FormProperties = Properties & { readonly roles: readonly ClientRole[] }

function CreateForm({ locationId, roles, onIssued, onClose }: FormProperties) {
  const { equipment, problems } = useTexts('organisation')
  const create = useCreateEquipment(locationId)
  const isTaken = useIsNameTaken(locationId)
  const form = useForm({
    start: {
      equipmentId: '',
      supplierId: '',
      clientRoleId: roles.find(({ isBuiltIn }) => isBuiltIn)?.id ?? '',
    },
    check: useCheckEquipment(roles),
    place: placeProblem(fieldOfRefusal, problems),
    submit: async (values) => onIssued(await create(asNewEquipment(values))),
  })
  return (
    <FormDialog title={equipment.creating.title} form={form} verb={equipment.creating.verb} onClose={onClose}>
      <EquipmentFields form={form} roles={roles} isTaken={isTaken} />
    </FormDialog>
  )
}
