import { type Fillings, say, type Text } from '@tumpeang/domain/kernel'
import { useEffect } from 'react'
import { language, useLanguage } from './language.ts'
import { digitsOf } from './digits.ts'

/** `t(text, fillings?)` in the language of the screen; numbers among the fillings get its digits. */
export function useText(): (text: Text, fillings?: Fillings) => string {
  const shown = useLanguage()
  return (text, fillings = {}) =>
    say(
      text,
      shown,
      Object.fromEntries(
        Object.entries(fillings).map(([mark, value]) => [
          mark,
          typeof value === 'number' ? digitsOf(value, shown) : value,
        ]),
      ),
    )
}

/** A name in the script of the screen; where it has no Latin form, the Khmer one stands. */
export function useNamed(): (name: { readonly km: string; readonly en: string | null }) => string {
  const shown = useLanguage()
  return (name) => (shown === 'en' ? (name.en ?? name.km) : name.km)
}

/** The title in the browser's tab: where one is, never a person's name. */
export function useTitle(title: Text): void {
  const t = useText()
  const shown = t(title)
  useEffect(() => {
    document.title = `${shown} · ${language() === 'km' ? 'ទំពាំង' : 'Tumpeang'}`
  }, [shown])
}
