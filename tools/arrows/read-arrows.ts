import { cruise } from 'dependency-cruiser'
import type { IDependency } from 'dependency-cruiser'

/** One import. `says` is the text between its quotes; `to` is the file it leads to, where there is one. */
export type Arrow = {
  from: string
  to: string
  says: string
  leadsTo: 'file' | 'package' | 'builtin' | 'nothing'
  isTypeOnly: boolean
}

/** What was read: the files, and the imports in them, type imports included. */
export type Arrows = { modules: string[]; arrows: Arrow[] }

/** Reads the imports of all files below the top folders in which the given files stand. */
export async function readArrows(root: string, files: readonly string[]): Promise<Arrows> {
  if (files.length === 0) return { modules: [], arrows: [] }
  // Folders and not files: dependency-cruiser passes over what it has no compiler for (TypeScript 7 is none to it)
  // and says that all is well, but a file given by its name would even count as read.
  const tops = [...new Set(files.map((path) => path.split('/')[0] ?? path))]
  const { output } = await cruise(
    tops,
    {
      ...{ baseDir: root, tsPreCompilationDeps: true, doNotFollow: { path: '(^|/)node_modules/' } },
      // What is built comes and goes while this reads.
      exclude: { path: '^[^/]+/dist/' },
    },
    { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'] },
  )
  if (typeof output === 'string') throw new Error('dependency-cruiser answered with text')
  const ours = output.modules.filter((module) => !isForeign(module.source) && module.couldNotResolve !== true)
  return {
    modules: ours.filter((module) => module.coreModule !== true).map((module) => module.source),
    arrows: ours.flatMap((module) =>
      module.dependencies.map((dependency) => arrowOf(module.source, dependency)),
    ),
  }
}

function arrowOf(from: string, dependency: IDependency): Arrow {
  const isTypeOnly = dependency.dependencyTypes.some((type) => type === 'type-only' || type === 'type-import')
  return { from, to: dependency.resolved, says: dependency.module, leadsTo: leadsTo(dependency), isTypeOnly }
}

function leadsTo(dependency: IDependency): Arrow['leadsTo'] {
  if (dependency.coreModule) return 'builtin'
  if (/^(\.|@theriac\/)/.test(dependency.module)) return dependency.couldNotResolve ? 'nothing' : 'file'
  return 'package'
}

function isForeign(path: string): boolean {
  return path.split('/').includes('node_modules')
}
