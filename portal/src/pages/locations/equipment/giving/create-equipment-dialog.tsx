import type { ClientRole } from '@theriac/contract/v1/client-roles.ts'
import { useClientRoles } from '../../../../session/lists.queries.ts'
import { placeProblem } from '../../../../session/failure/place-problem.ts'
import { useTexts } from '../../../../texts/texts-provider.tsx'
import { DialogFrame } from '../../../../ui/dialog/dialog-frame.tsx'
import { FormDialog } from '../../../../ui/dialog/form-dialog.tsx'
import { useForm } from '../../../../ui/form/use-form.ts'
import { ErrorState } from '../../../../ui/page/error-state.tsx'
import { LoadingState } from '../../../../ui/page/loading-state.tsx'
import { useCreateEquipment, type Given, type NewEquipment } from '../client/credential.queries.ts'
import { EquipmentFields } from '../form/equipment-fields.tsx'
import { asNewEquipment, fieldOfRefusal, type EquipmentValues } from '../form/equipment-values.ts'
import { useCheckEquipment } from '../form/use-check-equipment.ts'
import { useIsNameTaken } from '../form/use-is-name-taken.ts'
import { ExpiryFields } from './expiry-fields.tsx'
import { LinkFields, WayField } from './giving-fields.tsx'
import { asHandOver, expiresAt, startGiving, type GivingValues } from './giving-values.ts'
import { useCheckGiving } from './use-check-giving.ts'

type Properties = {
  readonly locationId: string
  readonly onGiven: (given: Given) => void
  readonly onClose: () => void
}

/** Create Client Equipment: name, supplier and role, Full Access unless another one is chosen, and who sees its secret. */
export function CreateEquipmentDialog({ locationId, onGiven, onClose }: Properties) {
  const { creating } = useTexts('organisation').equipment
  const { data, error, refetch } = useClientRoles(true)
  if (data !== undefined) {
    return <CreateForm {...{ locationId, onGiven, onClose }} roles={data.clientRoles} />
  }
  return (
    <DialogFrame isOpen title={creating.title} onClose={onClose}>
      {error === null ? <LoadingState /> : <ErrorState error={error} onRetry={() => void refetch()} />}
    </DialogFrame>
  )
}

type FormProperties = Properties & { readonly roles: readonly ClientRole[] }

function CreateForm({ locationId, roles, onGiven, onClose }: FormProperties) {
  const { equipment, handOver, problems } = useTexts('organisation')
  const create = useCreateEquipment(locationId)
  const isTaken = useIsNameTaken(locationId)
  const checkEquipment = useCheckEquipment(roles)
  const checkGiving = useCheckGiving()
  const form = useForm({
    start: {
      ...{ equipmentId: '', supplierId: '', systemId: '' },
      clientRoleId: roles.find(({ isBuiltIn }) => isBuiltIn)?.id ?? '',
      ...startGiving,
    },
    check: (values) => ({ ...checkEquipment(values), ...checkGiving(values) }),
    place: placeProblem({ ...fieldOfRefusal, 'credential.ends_too_late': 'expiryDay' }, problems),
    submit: async (values) => onGiven(await create(asNew(values))),
  })
  return (
    <FormDialog title={equipment.creating.title} form={form} verb={equipment.creating.verb} onClose={onClose}>
      <EquipmentFields
        {...{ roles, isTaken }}
        fields={{
          equipmentId: form.field('equipmentId'),
          supplierId: form.field('supplierId'),
          systemId: form.field('systemId'),
          clientRoleId: form.field('clientRoleId'),
        }}
      />
      <WayField way={form.field('way')} label={handOver.giving.label} />
      {form.values.way === 'send' ? (
        <LinkFields email={form.field('email')} days={form.field('validDays')} />
      ) : null}
      <ExpiryFields
        label={handOver.giving.expiry}
        expiry={form.field('expiry')}
        expiryDay={form.field('expiryDay')}
      />
    </FormDialog>
  )
}

function asNew(values: EquipmentValues & GivingValues): NewEquipment {
  return {
    ...asNewEquipment(values),
    secretExpiresAt: expiresAt(values),
    ...(values.way === 'send' ? { handOver: asHandOver(values) } : {}),
  }
}
