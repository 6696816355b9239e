import type { Message } from './mailbox.ts'
import { mailboxStyle } from './mailbox-style.ts'
import { mailboxWords, type MailboxLanguage, type MailboxWords } from './mailbox-words.ts'

const logo =
  '<svg viewBox="0 0 32 32" width="30" height="30" aria-hidden="true" fill="none" stroke-linecap="round"><rect width="32" height="32" rx="7" fill="#0b5360"/><path d="M8 9h16M16 9v15" stroke="#fbfaf7" stroke-width="3.4"/><path d="M10.5 19.5 14 23l8-8.5" stroke="#8fd3c7" stroke-width="2.6" stroke-linejoin="round"/></svg>'

type View = {
  /** Of which address; empty: of all. */
  readonly to: string
  readonly publicUrl: string
  readonly language: MailboxLanguage
}

/** The mailbox as a page without script. Whatever stands in a mail is text; only links to ourselves can be followed. */
export function printMailbox(messages: readonly Message[], { to, publicUrl, language }: View): string {
  const words = mailboxWords(language)
  const here = to === '' ? '/mailbox' : `/mailbox?to=${encodeURIComponent(to)}`
  const all = to === '' ? '' : `<a href="/mailbox">${words.showAll}</a>`
  const articles = messages.map((message) => printMessage(message, publicUrl, words)).join('')
  const count = messages.length === 0 ? words.none(to) : words.count(messages.length, to)
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${words.title} · Theriac</title>
<style>${mailboxStyle}</style>
</head>
<body>
<p class="demo">${words.demo}</p>
<header>
<span class="brand">${logo} Theriac</span>
<a href="/sign-in">${words.toSignIn}</a>
</header>
<main>
<h1>${words.title}</h1>
<p>${words.sentence}</p>
<form action="/mailbox">
<label>${words.address}<input name="to" type="text" value="${escape(to)}" autocomplete="off" spellcheck="false"></label>
<button>${words.filter}</button>
<a href="${escape(here)}">${words.refresh}</a>
${all}
</form>
<p role="status">${escape(count)}</p>
${articles}
</main>
</body>
</html>
`
}

function printMessage({ to, subject, text, at }: Message, publicUrl: string, words: MailboxWords): string {
  const time = at.toISOString()
  const shown = `${time.slice(0, 10)} ${time.slice(11, 19)} UTC`
  return `<article>
<h2>${escape(subject)}</h2>
<p>${words.to} ${escape(to)} · <time datetime="${time}">${shown}</time></p>
<div class="text">${printText(text, publicUrl, words)}</div>
</article>
`
}

function printText(text: string, publicUrl: string, words: MailboxWords): string {
  // Every second part is what the brackets caught: an address, without what ends the sentence around it.
  return text
    .split(/(https?:\/\/[^\s<>"']*[^\s<>"'.,;:!?)])/)
    .map((part, place) => (place % 2 === 1 ? printLink(part, publicUrl) : printWords(part, words)))
    .join('')
}

/** Words with an Authorisation Code among them, which is large. */
function printWords(text: string, { selects }: MailboxWords): string {
  return text
    .split(/(?<!\d)(\d{6})(?!\d)/)
    .map((part, place) => (place % 2 === 1 ? `<code title="${selects}">${part}</code>` : escape(part)))
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
