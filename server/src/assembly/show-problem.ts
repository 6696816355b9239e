/**
 * The script of the documentation that opens it at a problem code, to which the `type` of problem details leads: the page
 * is drawn after it is loaded, so the browser alone finds nothing there.
 */
export const showProblem = `
  function showProblem() {
    // What draws the page takes a fragment for one of its own, and puts a slash before it.
    const id = decodeURIComponent(location.hash.replace(/^#\\/?/, ''))
    const code = id === '' ? null : document.getElementById(id)
    if (code === null) return false
    const fold = code.closest('details')
    if (fold !== null) fold.open = true
    for (const other of document.querySelectorAll('[data-shown]')) other.removeAttribute('data-shown')
    code.setAttribute('data-shown', '')
    code.scrollIntoView({ block: 'center' })
    return true
  }
  addEventListener('hashchange', showProblem)
  const drawing = new MutationObserver(() => {
    if (showProblem()) drawing.disconnect()
  })
  drawing.observe(document.body, { childList: true, subtree: true })
`
