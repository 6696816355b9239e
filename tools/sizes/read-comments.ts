import ts from 'typescript'

/** A comment with its marks; `line` counts from 0, `lines` is its height. */
export type Comment = { text: string; line: number; lines: number; isDocstring: boolean }

/** All comments of a file, in order. What looks like one in a string, a template or JSX text is none. */
export function readComments(source: ts.SourceFile): Comment[] {
  const ranges = new Map<number, ts.CommentRange>()
  const visit = (node: ts.Node): void => {
    // A docstring is a node of its own, and read before the token it stands on.
    if (ts.isJSDoc(node) || ts.isJsxText(node)) return
    if (node.getChildCount(source) > 0) return node.getChildren(source).forEach(visit)
    const before = ts.getLeadingCommentRanges(source.text, node.pos) ?? []
    const after = endsInText(node) ? [] : (ts.getTrailingCommentRanges(source.text, node.end) ?? [])
    for (const range of [...before, ...after]) ranges.set(range.pos, range)
  }
  visit(source)
  return [...ranges.values()].toSorted((a, b) => a.pos - b.pos).map((range) => commentOf(source, range))
}

function endsInText({ parent, kind }: ts.Node): boolean {
  if (ts.isJsxExpression(parent)) return kind === ts.SyntaxKind.CloseBraceToken
  if (ts.isJsxOpeningLikeElement(parent) || ts.isJsxClosingElement(parent)) return true
  return ts.isJsxOpeningFragment(parent) || ts.isJsxClosingFragment(parent)
}

function commentOf(source: ts.SourceFile, { pos, end }: ts.CommentRange): Comment {
  const { line } = source.getLineAndCharacterOfPosition(pos)
  const last = source.getLineAndCharacterOfPosition(end).line
  const text = source.text.slice(pos, end)
  return { text, line, lines: last - line + 1, isDocstring: text.startsWith('/**') }
}
