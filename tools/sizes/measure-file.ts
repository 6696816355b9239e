import ts from 'typescript'
import { readComments } from './read-comments.ts'
import type { Comment } from './read-comments.ts'

/** A function's name, the line it starts on (from 1), and its height. */
export type FunctionSize = { name: string; line: number; lines: number }

/** One use of what the house does without; `hasReason`: the same line says why. */
export type Exception = { is: 'any' | '!' | 'as' | 'suppression'; line: number; hasReason: boolean }

/** What there is to measure in one file. Comment lines leave docstrings aside. */
export type FileMeasure = {
  path: string
  lines: number
  commentLines: number
  functions: FunctionSize[]
  exceptions: Exception[]
}

/** Measures one TypeScript file, given its text. */
export function measureFile(path: string, text: string): FileMeasure {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true)
  const comments = readComments(source)
  const explained = new Set(
    comments.filter(({ text: says }) => /\breason: *\S/.test(says)).map(({ line }) => line),
  )
  const functions: FunctionSize[] = []
  const exceptions: Exception[] = comments.flatMap((comment) => suppressionIn(comment))
  const visit = (node: ts.Node): void => {
    const size = functionSize(source, node)
    if (size !== undefined) functions.push(size)
    const is = exceptionIn(node)
    if (is !== undefined) {
      const lines = [lineOf(source, node.getStart(source)), lineOf(source, node.end)]
      exceptions.push({ is, line: (lines[0] ?? 0) + 1, hasReason: lines.some((line) => explained.has(line)) })
    }
    ts.forEachChild(node, visit)
  }
  visit(source)
  const commentLines = comments.reduce((sum, { isDocstring, lines }) => (isDocstring ? sum : sum + lines), 0)
  return { path, lines: text.replace(/\n$/, '').split('\n').length, commentLines, functions, exceptions }
}

function suppressionIn({ text, line }: Comment): Exception[] {
  if (!/(oxlint|eslint)-disable|@ts-(ignore|expect-error|nocheck)|(oxfmt|prettier)-ignore/.test(text))
    return []
  return [{ is: 'suppression', line: line + 1, hasReason: /( -- |\breason: *)\S/.test(text) }]
}

function exceptionIn(node: ts.Node): Exception['is'] | undefined {
  if (node.kind === ts.SyntaxKind.AnyKeyword) return 'any'
  if (ts.isNonNullExpression(node)) return '!'
  if (ts.isPropertyDeclaration(node) || ts.isVariableDeclaration(node)) {
    return node.exclamationToken === undefined ? undefined : '!'
  }
  const isCast = ts.isAsExpression(node) || ts.isTypeAssertionExpression(node)
  return isCast && !ts.isConstTypeReference(node.type) ? 'as' : undefined
}

function functionSize(source: ts.SourceFile, node: ts.Node): FunctionSize | undefined {
  if (!ts.isFunctionLike(node) || !('body' in node) || node.body === undefined) return undefined
  if (isTestBlock(node)) return undefined
  const line = lineOf(source, node.getStart(source))
  const lines = lineOf(source, node.end) - line + 1 - jsxLines(source, node)
  return { name: functionName(source, node), line: line + 1, lines }
}

function isTestBlock(node: ts.Node): boolean {
  const call = node.parent
  return ts.isCallExpression(call) && /^(describe|suite|it|test)\b/.test(call.expression.getText())
}

function functionName(source: ts.SourceFile, node: ts.SignatureDeclaration): string {
  if (node.name !== undefined) return node.name.getText(source)
  const holder = node.parent
  if (ts.isVariableDeclaration(holder) || ts.isPropertyAssignment(holder)) return holder.name.getText(source)
  return 'a function without a name'
}

function jsxLines(source: ts.SourceFile, node: ts.Node): number {
  if (ts.isJsxElement(node) || ts.isJsxFragment(node) || ts.isJsxSelfClosingElement(node)) {
    return lineOf(source, node.end) - lineOf(source, node.getStart(source)) + 1
  }
  let lines = 0
  ts.forEachChild(node, (child) => {
    lines += jsxLines(source, child)
  })
  return lines
}

function lineOf(source: ts.SourceFile, position: number): number {
  return source.getLineAndCharacterOfPosition(position).line
}
