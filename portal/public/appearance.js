// Before anything is painted: the scheme that was chosen in this browser. A file, because the policy allows no inline script.
{
  let chosen = null
  try {
    chosen = localStorage.getItem('theriac-appearance')
  } catch {
    // A browser that keeps nothing follows its own scheme.
  }
  const isDark =
    chosen === 'dark' || (chosen !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches)
  document.documentElement.dataset.mantineColorScheme = isDark ? 'dark' : 'light'
}
