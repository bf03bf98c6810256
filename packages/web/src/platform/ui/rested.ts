import { useEffect, useState } from 'react'

/** Waits until typing rests, so that each letter is not a question to the server. */
export function useRested(typed: string): string {
  const [rested, setRested] = useState(typed)
  useEffect(() => {
    const timer = setTimeout(() => setRested(typed), 250)
    return () => clearTimeout(timer)
  }, [typed])
  return rested
}
