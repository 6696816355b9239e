import { Notifications, showNotification } from '@mantine/notifications'
import { IconCheck } from '@tabler/icons-react'

/** Where short answers to what was done appear; once, in the frame of the app. */
export function Announcements() {
  return <Notifications position="bottom-center" limit={2} transitionDuration={120} zIndex={500} />
}

/** Says for a few seconds that something is done: "Location added". */
export function announce(message: string): void {
  showNotification({
    message,
    icon: <IconCheck size={18} aria-hidden="true" />,
    color: 'brand',
    autoClose: 6000,
    withBorder: true,
    role: 'status',
  })
}
