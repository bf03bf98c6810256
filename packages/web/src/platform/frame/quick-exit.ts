/** An everyday page that explains itself to whoever looks over a shoulder. */
const elsewhere =
  'https://www.google.com/search?q=%E1%9E%A2%E1%9E%B6%E1%9E%80%E1%9E%B6%E1%9E%9F%E1%9E%92%E1%9E%B6%E1%9E%8F%E1%9E%BB'

/**
 * Leaves at once: the screen is blank before the other page arrives, drafts and the choice of
 * language are gone, and "back" leads to where the visitor was before coming here. Where the
 * browser does not tell its history, only the present page is taken out of it.
 */
export function leaveNow(): void {
  document.documentElement.hidden = true
  document.title = ' '
  window.sessionStorage.clear()
  window.localStorage.removeItem('tumpeang.language')
  // A page that the browser kept alive must not come back with what was on it.
  window.addEventListener('pageshow', () => window.location.replace('/'))
  const first = firstOfThisVisit()
  const away = () => window.location.replace(elsewhere)
  if (first === undefined) return away()
  setTimeout(away, 250)
  window.navigation?.traverseTo(first.key).committed?.then(away, away)
}

/**
 * "Forward" after the exit leads to pages that the browser still lists. What was written there is
 * gone, and a question of the report in its place would tell what this visit was about: whoever
 * comes through the history to a report without a draft sees the start. The first of these pages is
 * loaded anew, before anything is shown; the browser takes the next ones for parts of the same page.
 */
export function startAnewAfterExit(): void {
  const [loaded] = performance.getEntriesByType('navigation')
  const throughHistory =
    loaded instanceof PerformanceNavigationTiming && loaded.type === 'back_forward'
  if (!throughHistory) return
  const toStart = () => {
    if (window.location.pathname === '/report' && window.sessionStorage.length === 0)
      window.history.replaceState(null, '', '/')
  }
  toStart()
  window.addEventListener('popstate', toStart)
}

/** The earliest page in the history that is still this document, when the present one is not it. */
function firstOfThisVisit(): NavigationHistoryEntry | undefined {
  const { navigation } = window
  const present = navigation?.currentEntry?.index ?? 0
  const earlier = navigation?.entries().slice(0, present) ?? []
  const other = earlier.findLastIndex(({ sameDocument }) => !sameDocument)
  return earlier[other + 1]
}
