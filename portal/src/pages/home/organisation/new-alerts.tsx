import { useTexts } from '../../../texts/texts-provider.tsx'
import { Code } from '../../../ui/show/code.tsx'
import { Time } from '../../../ui/show/time.tsx'
import { TwoLines } from '../../../ui/show/two-lines.tsx'
import { DataTable } from '../../../ui/table/data-table.tsx'
import type { Attention } from '../home.queries.ts'

type Properties = {
  readonly alerts: Attention['alerts']
  /** How many there are, of which these are the newest. */
  readonly total: number
}

/** Which packs could not be authenticated, and where: whoever keeps them apart has to find them. */
export function NewAlerts({ alerts, total }: Properties) {
  const { home } = useTexts()
  const { columns, title, count, serial } = home.alerts
  return (
    <DataTable
      caption={title(total)}
      columns={[
        {
          key: 'pack',
          label: columns.pack,
          isName: true,
          show: ({ productName, productCode, serialNumber }) => (
            <TwoLines
              first={productName ?? productCode}
              second={
                <>
                  {productName === null ? null : <>{productCode}, </>}
                  {serial} <Code value={serialNumber} />
                </>
              }
            />
          ),
        },
        {
          key: 'where',
          label: columns.where,
          show: ({ locationName, equipmentId }) => <TwoLines first={locationName} second={equipmentId} />,
        },
        { key: 'when', label: home.columns.when, show: ({ raisedAt }) => <Time value={raisedAt} /> },
        {
          key: 'alert',
          label: columns.alert,
          show: ({ alertId, alertCode }) => <TwoLines first={<Code value={alertId} />} second={alertCode} />,
        },
      ]}
      rows={alerts}
      rowKey={({ alertId }) => alertId}
      count={(shown) => count(shown, total)}
      empty={{ sentence: null }}
    />
  )
}
