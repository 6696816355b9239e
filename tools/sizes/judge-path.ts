const suffixes = new Set(['routes', 'sql', 'queries', 'test'])
const kebab = /^[a-z0-9]+(-[a-z0-9]+)*$/
const empty = /^(index|utils?|helpers?|common|misc|types|constants?|managers?|services?|base)$/

/** The faults in the names along a path: empty words, anything but kebab-case, a suffix of one's own. */
export function judgePath(path: string): string[] {
  const folders = path.split('/')
  const file = folders.pop() ?? path
  const [stem = '', ...endings] = file.replace(/\.tsx?$/, '').split('.')
  // A dot before a folder is the custom of tools (.ci).
  const names = [...folders.map((folder) => folder.replace(/^\./, '')), stem]
  return [...names.flatMap(judgeName), ...endings.filter((ending) => !suffixes.has(ending)).map(tellSuffix)]
}

function judgeName(name: string): string[] {
  const lastWord = name
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .split(/[-_]/)
    .at(-1)
  const faults = empty.test(lastWord ?? '') ? [`“${name}” does not say what it is`] : []
  return kebab.test(name) ? faults : [...faults, `“${name}” is not kebab-case`]
}

function tellSuffix(ending: string): string {
  return `suffix .${ending}: only .routes .sql .queries .test`
}
