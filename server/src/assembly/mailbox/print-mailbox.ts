import type { Message } from './mailbox.ts'

/** The style of the page, which its policy names by its digest. */
export const mailboxStyle = `
  :root { color-scheme: light dark; --ground: #fbfaf7; --sheet: #fff; --ink: #1d2a2a; --quiet: #52605f; --line: #d9d5cb; --brand: #0b5f5c; }
  @media (prefers-color-scheme: dark) {
    :root { --ground: #141b1b; --sheet: #1c2525; --ink: #e8ecea; --quiet: #a5b3b0; --line: #344140; --brand: #79cdc5; }
  }
  * { box-sizing: border-box; }
  body { margin: 0; background: var(--ground); color: var(--ink); font: 1rem/1.55 system-ui, sans-serif; }
  main { max-width: 46rem; margin: 0 auto; padding: 2rem 1rem 4rem; }
  h1 { margin: 0; font-size: 1.75rem; }
  h2 { margin: 0; font-size: 1.125rem; overflow-wrap: anywhere; }
  p { margin: 0.25rem 0 0; color: var(--quiet); overflow-wrap: anywhere; }
  a { color: var(--brand); }
  form { display: flex; flex-wrap: wrap; align-items: end; gap: 0.75rem; margin: 1.5rem 0; }
  label { flex: 1 1 14rem; font-weight: 600; }
  input, button { min-height: 2.75rem; padding: 0 0.75rem; border: 1px solid var(--quiet); border-radius: 0.375rem; font: inherit; }
  input { display: block; width: 100%; margin-top: 0.25rem; background: var(--sheet); color: var(--ink); font-weight: 400; }
  button { border-color: var(--brand); background: var(--brand); color: var(--ground); font-weight: 600; }
  form a { min-height: 2.75rem; padding: 0.6rem 0.25rem; }
  article { margin-top: 1rem; padding: 1rem; border: 1px solid var(--line); border-radius: 0.5rem; background: var(--sheet); }
  pre { margin: 0.75rem 0 0; font: inherit; white-space: pre-wrap; overflow-wrap: anywhere; }
  :focus-visible { outline: 3px solid var(--brand); outline-offset: 2px; }
`

/** The mailbox as a page without script. Whatever stands in a mail is text; only links to ourselves can be followed. */
export function printMailbox(messages: readonly Message[], to: string, publicUrl: string): string {
  const here = to === '' ? '/mailbox' : `/mailbox?to=${encodeURIComponent(to)}`
  const all = to === '' ? '' : '<a href="/mailbox">Show all</a>'
  const articles = messages.map((message) => printMessage(message, publicUrl)).join('')
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Mailbox · Theriac demo</title>
<style>${mailboxStyle}</style>
</head>
<body>
<main>
<h1>Mailbox</h1>
<p>The demo sends no mail: what it would have sent is here, newest first.</p>
<form action="/mailbox">
<label>Address<input name="to" type="text" value="${escape(to)}" autocomplete="off" spellcheck="false"></label>
<button>Filter</button>
<a href="${escape(here)}">Refresh</a>
${all}
</form>
<p role="status">${tellCount(messages.length, to)}</p>
${articles}
</main>
</body>
</html>
`
}

function tellCount(count: number, to: string): string {
  const suffix = to === '' ? '' : ` to ${escape(to)}`
  if (count === 0) return `No messages${suffix} yet. They come when somebody signs in or is invited.`
  return `${count === 1 ? '1 message' : `${count} messages`}${suffix}`
}

function printMessage({ to, subject, text, at }: Message, publicUrl: string): string {
  const time = at.toISOString()
  const shown = `${time.slice(0, 10)} ${time.slice(11, 19)} UTC`
  return `<article>
<h2>${escape(subject)}</h2>
<p>To ${escape(to)} · <time datetime="${time}">${shown}</time></p>
<pre>${printText(text, publicUrl)}</pre>
</article>
`
}

function printText(text: string, publicUrl: string): string {
  // Every second part is what the brackets caught: an address, without what ends the sentence around it.
  return text
    .split(/(https?:\/\/[^\s<>"']*[^\s<>"'.,;:!?)])/)
    .map((part, place) => (place % 2 === 1 ? printLink(part, publicUrl) : escape(part)))
    .join('')
}

function printLink(address: string, publicUrl: string): string {
  const isOurs = URL.canParse(address) && new URL(address).origin === publicUrl
  return isOurs ? `<a href="${escape(address)}">${escape(address)}</a>` : escape(address)
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

function escape(text: string): string {
  return text.replaceAll(/[&<>"']/g, (sign) => entities[sign] ?? '')
}
