/** The two languages that every string exists in. Khmer comes first. */
export const languages = ['km', 'en'] as const
export type Language = (typeof languages)[number]

/**
 * One thing said in both languages. `{name}` marks a place that `say` fills; `{count:case|cases}` is
 * the first where `count` is one, and the second else: English counts so, Khmer does not.
 */
export interface Text {
  readonly km: string
  readonly en: string
}

/** A catalogue of texts: the type refuses a string that lacks one of the languages. */
export const texts = <const Key extends string>(
  catalogue: Readonly<Record<Key, Text>>,
): Readonly<Record<Key, Text>> => catalogue

/** What fills the marks of a text. */
export type Fillings = Readonly<Record<string, string | number>>

/** The text in one language, its marks filled; a mark without a filling stays visible as written. */
export const say = (text: Text, language: Language, fillings: Fillings = {}): string =>
  text[language].replaceAll(
    /\{(\w+)(?::([^|{}]*)\|([^{}]*))?\}/g,
    (mark, name: string, one: string | undefined, many: string | undefined) => {
      const filling = fillings[name]
      if (one === undefined || many === undefined || filling === undefined)
        return String(filling ?? mark)
      return String(filling) === '1' ? one : many
    },
  )

/** The same fillings in both languages. */
export const filled = (text: Text, fillings: Fillings): Text => ({
  km: say(text, 'km', fillings),
  en: say(text, 'en', fillings),
})
