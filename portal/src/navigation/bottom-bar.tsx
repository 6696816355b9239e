import { Menu } from '@mantine/core'
import { IconDots } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useTexts } from '../texts/texts-provider.tsx'
import classes from './bottom-bar.module.css'
import { isUnder, splitForBar, type EntryName } from './entries.ts'
import { EntryIcon } from './entry-icon.tsx'

type Properties = {
  readonly entries: readonly { readonly name: EntryName; readonly path: string }[]
  readonly address: string
}

/** The navigation of a phone, where the thumb is. */
export function BottomBar({ entries, address }: Properties) {
  const { shell } = useTexts()
  const { shown, more } = splitForBar(entries)
  const isMoreCurrent = more.some(({ path }) => isUnder(address, path))
  return (
    <nav aria-label={shell.navigation} className={classes.bar}>
      {shown.map(({ name, path }) => (
        <Link
          key={name}
          to={path}
          className={classes.place}
          {...(isUnder(address, path) ? { 'aria-current': 'page' } : {})}
        >
          <EntryIcon name={name} />
          <span>{shell.entries[name]}</span>
        </Link>
      ))}
      {more.length === 0 ? null : (
        <Menu
          position="top-end"
          transitionProps={{ duration: 100 }}
          width={240}
          withInitialFocusPlaceholder={false}
          withinPortal={false}
        >
          <Menu.Target>
            <button type="button" className={classes.place} data-current={isMoreCurrent}>
              <IconDots size={22} stroke={1.75} aria-hidden="true" />
              <span>{shell.more}</span>
            </button>
          </Menu.Target>
          <Menu.Dropdown>
            {more.map(({ name, path }) => (
              <Menu.Item
                key={name}
                component={Link}
                to={path}
                leftSection={<EntryIcon name={name} />}
                className={classes.item}
              >
                {shell.entries[name]}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
    </nav>
  )
}
