import { deepEqual } from 'node:assert/strict'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { findDeadLinks } from './find-dead-links.ts'
import { temporaryProject } from './temporary-project.ts'

describe('the links and pictures of the documents', () => {
  it('lead somewhere', () => {
    deepEqual(findDeadLinks(join(import.meta.dirname, '..')), [])
  })

  it('are found where they lead to no file, to no heading, or out of the checkout', (test) => {
    const root = temporaryProject(test, {
      'README.md': [
        '[a](docs/none.md) ![b](docs/none.png) [c](docs/there.md#no-heading) [d](#nothing) [e](../outside.md)',
        '<img src="docs/gone.png" alt="">',
        '[f]: docs/far.md',
      ].join('\n'),
      'docs/there.md': '# There\n',
    })
    deepEqual(
      findDeadLinks(root),
      [
        ...['docs/none.md', 'docs/none.png', 'docs/there.md#no-heading', '#nothing', '../outside.md'],
        ...['docs/gone.png', 'docs/far.md'],
      ].map((link) => `README.md: ${link}`),
    )
  })

  it('are right where they lead to a file, a folder, a heading or another host, and in code they are none', (test) => {
    const root = temporaryProject(test, {
      'docs/a.md':
        '# What `to do`, first\n\n[a](../README.md) [b](../docs) [c](#what-to-do-first) [d](b.md#first-steps)\n' +
        '[e](https://example.org/none) [f](mailto:a@example.org)\n\n```sh\n[g](none.md)\n```\n`[h](none.md)`\n',
      'docs/b.md': '## First steps\n',
      'README.md': 'Nothing.\n',
    })
    deepEqual(findDeadLinks(root), [])
  })

  it('are not said to be right where nothing was read', (test) => {
    deepEqual(findDeadLinks(temporaryProject(test, {})), ['*.md: no file was read'])
  })
})
