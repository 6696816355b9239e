import { IconLogout } from '@tabler/icons-react'
import { useState } from 'react'
import { useTexts } from '../../../texts/texts-provider.tsx'
import { ActionButton } from '../../../ui/action/action-button.tsx'
import { IconAction } from '../../../ui/action/icon-action.tsx'
import { ErrorState } from '../../../ui/page/error-state.tsx'
import { Section } from '../../../ui/page/section.tsx'
import { StatusDot } from '../../../ui/show/status-dot.tsx'
import { Time } from '../../../ui/show/time.tsx'
import { DataTable, type Column } from '../../../ui/table/data-table.tsx'
import { useOwnSessions, type OwnSession } from '../account.queries.ts'
import { EndOthersDialog, EndSessionDialog } from './end-dialogs.tsx'
import classes from './sessions-section.module.css'
import { useDeviceName } from './use-device-name.ts'

/** Where the person is signed in, and how to end that. */
export function SessionsSection() {
  const { sessions: texts } = useTexts('account').account
  const { data: sessions, error, refetch } = useOwnSessions()
  const [ending, setEnding] = useState<OwnSession | 'others'>()
  const nameOf = useDeviceName()
  const columns = useColumns()
  const close = () => setEnding(undefined)
  const hasOthers = sessions !== undefined && sessions.length > 1
  return (
    <Section
      title={texts.title}
      sentence={texts.sentence}
      {...(hasOthers
        ? { action: <ActionButton onClick={() => setEnding('others')}>{texts.endOthers}</ActionButton> }
        : {})}
    >
      {error !== null && sessions === undefined ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : (
        <DataTable
          caption={texts.title}
          columns={columns}
          rows={sessions}
          rowKey={({ id }) => id}
          count={texts.count}
          actions={(session) =>
            session.isThisOne ? null : (
              <IconAction
                label={texts.endOf(nameOf(session))}
                tip={texts.end}
                icon={<IconLogout />}
                onClick={() => setEnding(session)}
              />
            )
          }
          empty={{ sentence: texts.none }}
        />
      )}
      {ending === 'others' ? <EndOthersDialog onClose={close} /> : null}
      {ending === undefined || ending === 'others' ? null : (
        <EndSessionDialog session={ending} onClose={close} />
      )}
    </Section>
  )
}

function useColumns(): Column<OwnSession>[] {
  const { sessions: texts } = useTexts('account').account
  const nameOf = useDeviceName()
  return [
    {
      key: 'device',
      label: texts.device,
      isName: true,
      show: (session) => (
        <span className={classes.device}>
          {nameOf(session)} {session.isThisOne ? <StatusDot meaning="good" word={texts.thisOne} /> : null}
        </span>
      ),
    },
    {
      key: 'address',
      label: texts.address,
      show: ({ address }) => (address === null ? texts.noAddress : <code>{address}</code>),
    },
    { key: 'started', label: texts.started, show: ({ startedAt }) => <Time value={startedAt} /> },
    { key: 'lastUsed', label: texts.lastUsed, show: ({ lastUsedAt }) => <Time value={lastUsedAt} /> },
  ]
}
