const place = 'tumpeang.provider'

/** 32 random bytes: what tells this tab from every other when the ministry sends the browser back. */
export function newSecret(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(32))
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')
}

export const keepSecret = (secret: string): void => sessionStorage.setItem(place, secret)

/** Takes the secret: it serves one return, good or bad. */
export function takeSecret(): string | null {
  const secret = sessionStorage.getItem(place)
  sessionStorage.removeItem(place)
  return secret
}
