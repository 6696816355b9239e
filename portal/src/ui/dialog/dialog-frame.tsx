import { Modal } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import type { ReactNode } from 'react'
import { useTexts } from '../../texts/texts-provider.tsx'
import classes from './dialog.module.css'
import { useReturnFocus } from './use-return-focus.ts'

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
  useReturnFocus(isOpen)
  const isPhone = useMediaQuery('(max-width: 35em)', undefined, { getInitialValueInEffect: false })
  return (
    <Modal.Root
      opened={isOpen}
      onClose={onClose}
      size={size === 'wide' ? '54rem' : '33rem'}
      fullScreen={isPhone && size === 'wide'}
      closeOnEscape={!isFirm}
      returnFocus={false}
      // A second click of a double click, or one beside the form, would take what was typed along.
      closeOnClickOutside={false}
      centered
      classNames={{
        content: classes.content ?? '',
        title: classes.title ?? '',
        body: classes.body ?? '',
      }}
      transitionProps={{ duration: 120, transition: 'fade' }}
    >
      <Modal.Overlay backgroundOpacity={0.5} />
      <Modal.Content>
        {/* A plain part: Mantine's own head would be a second banner of the page. */}
        <div className={classes.header}>
          <Modal.Title>{title}</Modal.Title>
          {isFirm ? null : <Modal.CloseButton aria-label={ui.close} size={44} />}
        </div>
        <Modal.Body>{children}</Modal.Body>
      </Modal.Content>
    </Modal.Root>
  )
}
