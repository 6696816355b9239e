import type { Permission } from '@theriac/contract/permissions.ts'
import { Link } from '@tanstack/react-router'
import { paths } from '../../navigation/paths.ts'
import { useCan } from '../../session/session.queries.ts'
import { useSpoken } from '../../texts/texts-provider.tsx'
import { localeOf } from '../../texts/rules/language.ts'
import classes from './figures.module.css'
import type { Attention } from './home.queries.ts'

type Figure = { readonly name: keyof Attention['counts']; readonly to: string; readonly needs: Permission }

const figures: readonly Figure[] = [
  { name: 'locations', to: paths.locations, needs: 'locations:read' },
  { name: 'clients', to: paths.locations, needs: 'clients:read' },
  { name: 'users', to: paths.users, needs: 'users:read' },
]

/** How much there is of what the person may see; each leads there. */
export function Figures({ counts }: Pick<Attention, 'counts'>) {
  const { texts, language } = useSpoken()
  const can = useCan()
  const shown = figures.filter(({ needs }) => can(needs))
  if (shown.length === 0) return null
  const format = new Intl.NumberFormat(localeOf[language])
  return (
    <ul className={classes.figures}>
      {shown.map(({ name, to }) => (
        <li key={name}>
          <Link to={to} className={classes.figure}>
            <span className={classes.number}>{format.format(counts[name])}</span>{' '}
            <span>{texts.home.figures[name]}</span>
          </Link>
        </li>
      ))}
    </ul>
  )
}
