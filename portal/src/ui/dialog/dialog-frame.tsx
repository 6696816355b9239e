import { Modal } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import type { ReactNode } from 'react'
import { useTexts } from '../../texts/texts-provider.tsx'
import classes from './dialog.module.css'

type Properties = {
  readonly isOpen: boolean
  readonly title: ReactNode
  readonly onClose: () => void
  readonly children: ReactNode
  readonly size?: 'narrow' | 'wide'
  /** Whether it closes by nothing but its own buttons. */
  readonly isFirm?: boolean
}

/** What lies over the page until it is answered. */
export function DialogFrame({
  isOpen,
  title,
  onClose,
  children,
  size = 'narrow',
  isFirm = false,
}: Properties) {
  const { ui } = useTexts()
  const isPhone = useMediaQuery('(max-width: 35em)', undefined, { getInitialValueInEffect: false })
  return (
    <Modal
      opened={isOpen}
      onClose={onClose}
      title={title}
      size={size === 'wide' ? 720 : 520}
      fullScreen={isPhone && size === 'wide'}
      closeOnEscape={!isFirm}
      closeOnClickOutside={!isFirm}
      withCloseButton={!isFirm}
      closeButtonProps={{ 'aria-label': ui.close, size: 44 }}
      transitionProps={{ duration: 120, transition: 'fade' }}
      classNames={{
        content: classes.content ?? '',
        header: classes.header ?? '',
        title: classes.title ?? '',
        body: classes.body ?? '',
      }}
    >
      {children}
    </Modal>
  )
}
