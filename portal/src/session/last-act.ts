// The server notes a use once a minute, and the session is asked for every 10 seconds: an act is noted in this time.
const noticedMilliseconds = 75_000

// The browser's Back and Forward are told as popstate, what assistive technology does as click or input.
const acts = ['pointerdown', 'keydown', 'wheel', 'click', 'input', 'popstate'] as const

// Whoever opens the page does something.
let lastActAt = Date.now()

/** Notes from now on when somebody does something on the page, or comes back to it. */
export function watchActs(): void {
  for (const act of acts) window.addEventListener(act, noteAct, { capture: true, passive: true })
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') noteAct()
  })
}

/** Whether nobody has done anything lately: what the page asks for then, it asks by itself. */
export function isLeftAlone(): boolean {
  return Date.now() - lastActAt > noticedMilliseconds
}

function noteAct(): void {
  lastActAt = Date.now()
}
