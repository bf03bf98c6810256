/** Where to go after signing in: only a path of our own, so that a link cannot lead elsewhere. */
export const wayBack = (search: string): string => {
  const back = new URLSearchParams(search).get('back') ?? '/'
  return /^\/(?![/\\])/.test(back) ? back : '/'
}
