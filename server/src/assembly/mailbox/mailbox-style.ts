/** The style of the page, which its policy names by its digest: the portal's colours, light and dark, and its letters. */
export const mailboxStyle = `
  :root {
    color-scheme: light dark;
    --paper: #f8f6f1; --surface: #fffefb; --ink: #1a2527; --soft: #505c5d; --line: #dfdbd0; --edge: #7f8580;
    --brand: #0b5360; --on-brand: #fff; --brand-ground: #e0eeee; --note: #1d4e89; --note-ground: #e6eef8;
    --mono: 'Atkinson Hyperlegible Mono Variable', 'Atkinson Hyperlegible Mono', ui-monospace, monospace;
  }
  @media (prefers-color-scheme: dark) {
    :root {
      --paper: #11191b; --surface: #182225; --ink: #ebe8e0; --soft: #a8b3b3; --line: #2c393c; --edge: #718083;
      --brand: #7cc9cf; --on-brand: #06262b; --brand-ground: #17353a; --note: #9ac4f2; --note-ground: #182c45;
    }
  }
  * { box-sizing: border-box; }
  body {
    margin: 0; background: var(--paper); color: var(--ink);
    font: 1rem/1.5 'Atkinson Hyperlegible Next Variable', 'Atkinson Hyperlegible Next', system-ui, sans-serif;
  }
  .demo { margin: 0; padding: 0.375rem 1rem; background: var(--note-ground); color: var(--note); font-size: 0.9375rem; text-align: center; }
  header, main { max-width: 48rem; margin: 0 auto; padding: 1.5rem 1rem 0; }
  main { padding-bottom: 4rem; }
  header { display: flex; flex-wrap: wrap; gap: 0.25rem 1.5rem; align-items: center; justify-content: space-between; }
  .brand { display: flex; gap: 0.75rem; align-items: center; color: var(--ink); font-size: 1.25rem; font-weight: 700; letter-spacing: -0.01em; }
  h1 { margin: 0; font-size: 1.75rem; font-weight: 650; line-height: 1.2; letter-spacing: -0.011em; }
  h2 { margin: 0; font-size: 1.125rem; font-weight: 650; line-height: 1.3; overflow-wrap: anywhere; }
  p { margin: 0.375rem 0 0; color: var(--soft); overflow-wrap: anywhere; }
  a { color: var(--brand); text-underline-offset: 0.18em; }
  header a, form a { display: inline-flex; align-items: center; min-height: 46px; }
  form { display: flex; flex-wrap: wrap; align-items: end; gap: 0.75rem 1rem; margin: 1.5rem 0; }
  label { flex: 1 1 14rem; color: var(--soft); font-size: 0.9375rem; font-weight: 500; }
  input, button { min-height: 46px; padding: 0 0.875rem; border: 1px solid var(--edge); border-radius: 7px; font: inherit; font-size: 1rem; }
  input { display: block; width: 100%; margin-top: 0.3125rem; background: var(--surface); color: var(--ink); }
  button { padding: 0 1.25rem; border-color: transparent; background: var(--brand); color: var(--on-brand); font-weight: 600; cursor: pointer; }
  article { margin-top: 1rem; padding: 1.25rem 1.5rem; border: 1px solid var(--line); border-radius: 12px; background: var(--surface); }
  .text { margin: 0.75rem 0 0; color: var(--ink); white-space: pre-wrap; overflow-wrap: anywhere; }
  /* One press selects all of it. */
  code { display: inline-block; margin: 0.25rem 0; padding: 0.125rem 0.75rem; border-radius: 7px; background: var(--brand-ground); font: 650 1.75rem/1.4 var(--mono); letter-spacing: 0.08em; user-select: all; -webkit-user-select: all; cursor: copy; }
  :focus-visible { outline: 3px solid var(--brand); outline-offset: 2px; }
  @media (max-width: 48em) { article { padding: 1rem; } h1 { font-size: 1.5rem; } }
`
