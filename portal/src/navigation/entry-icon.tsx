import {
  IconBuilding,
  IconBuildingStore,
  IconDeviceDesktopCog,
  IconFileText,
  IconHelpCircle,
  IconHome,
  IconPlugConnected,
  IconSearch,
  IconUserCircle,
  IconUsers,
  IconUsersGroup,
} from '@tabler/icons-react'
import type { EntryName } from './entries.ts'

const icons = {
  home: IconHome,
  organisations: IconBuilding,
  nationalApplications: IconFileText,
  findClient: IconSearch,
  suppliers: IconPlugConnected,
  locations: IconBuildingStore,
  clientRoles: IconDeviceDesktopCog,
  users: IconUsers,
  userGroups: IconUsersGroup,
  applications: IconFileText,
  account: IconUserCircle,
  help: IconHelpCircle,
} as const satisfies Record<EntryName, unknown>

/** The sign of an entry of the navigation. */
export function EntryIcon({ name }: { readonly name: EntryName }) {
  const Icon = icons[name]
  return <Icon size={22} stroke={1.75} aria-hidden="true" />
}
