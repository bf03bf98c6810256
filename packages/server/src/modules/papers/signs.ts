/** What stands between them is set in one piece, by a rule of the templates. */
const [from, to] = ['\ue000', '\ue001']

const words = new Intl.Segmenter('km', { granularity: 'word' })
const isSign = (text: string): boolean => /^ ?[\u17d4-\u17d7]+$/u.test(text)

/** Khmer with a sign after it: ។ ៕ ៖ ៗ, one or several, perhaps after a space. */
const signed = /[\u1780-\u17ff\u200b]+(?: ?[\u17d4-\u17d7])+/gu

/**
 * The text with each Khmer sign bound to the word before it. Khmer is written without spaces, and the
 * compiler breaks its lines by a dictionary that takes a sign for a word of its own: neither a word
 * joiner nor a firm space keeps it from beginning a line with one.
 */
export const signsHeld = (text: string): string =>
  text.replaceAll(/[\ue000\ue001]/gu, '').replaceAll(signed, (run) => {
    const parts: string[] = []
    for (const { segment } of words.segment(run)) {
      const before = parts.at(-1)
      const follows = isSign(segment) || segment === ' '
      if (before !== undefined && follows) parts.splice(-1, 1, before + segment)
      else parts.push(segment)
    }
    return parts
      .map((part) => (/[\u17d4-\u17d7]$/u.test(part) ? `${from}${part}${to}` : part))
      .join('')
  })
