import { filled, type Text, texts } from '../kernel/index.ts'

/*
 * The patterns that `regex()` takes. A careless pattern can take a phone minutes, so only those are
 * taken whose work is bounded: nothing quantified within something quantified, no look-around, no
 * back reference, few open quantifiers, and a short text.
 */

export const LONGEST_PATTERN = 120
/** A longer text does not match: patterns are for numbers and codes, not for stories. */
export const LONGEST_MATCHED = 100
const MOST_OPEN = 3
const MOST_OPTIONAL = 6

const says = texts({
  long: {
    km: 'គំរូវែងពេក (ច្រើនបំផុត {most} តួអក្សរ)',
    en: 'The pattern is too long (at most {most} characters)',
  },
  wrong: { km: 'គំរូនេះមិនត្រឹមត្រូវ', en: 'This is not a pattern' },
  look: {
    km: 'គំរូនេះប្រើទម្រង់ដែលមិនអនុញ្ញាត៖ (?…) ឬ \\1',
    en: 'The pattern uses what is not allowed: (?…) or \\1',
  },
  nested: {
    km: 'ការដដែលក្នុងការដដែល មិនអនុញ្ញាតទេ ព្រោះវាអាចធ្វើឲ្យទូរស័ព្ទគាំង',
    en: 'A repetition within a repetition is not allowed: it can stop a phone',
  },
  many: {
    km: 'គំរូនេះមានសញ្ញា * + ឬ ? ច្រើនពេក',
    en: 'The pattern has too many of * + ?',
  },
})

interface Group {
  quantified: boolean
  branched: boolean
}

/** What stands against a pattern; undefined where it is safe. */
export function faultOfPattern(pattern: string): Text | undefined {
  if (pattern.length > LONGEST_PATTERN) return filled(says.long, { most: LONGEST_PATTERN })
  try {
    void new RegExp(pattern, 'u')
  } catch {
    return says.wrong
  }
  if (/\(\?|\\[1-9]|\\k/.test(pattern)) return says.look
  let open = 0
  let optional = 0
  const groups: Group[] = [{ quantified: false, branched: false }]
  let closed: Group | undefined
  for (let at = 0; at < pattern.length; at += 1) {
    const sign = pattern.charAt(at)
    const around = groups.at(-1)
    const range = sign === '{' ? /^\{(\d+)(,?)(\d*)\}/.exec(pattern.slice(at)) : null
    const isQuantifier = sign === '*' || sign === '+' || sign === '?' || range !== null
    if (isQuantifier) {
      const exact = range !== null && range[2] === ''
      if (Number(range?.[1] ?? 0) > 100 || Number(range?.[3] ?? 0) > 100) return says.many
      if (closed && sign !== '?' && (closed.quantified || closed.branched)) return says.nested
      if (sign === '?') optional += 1
      else if (!exact) open += 1
      if (around && !exact) around.quantified = true
      if (range) at += range[0].length - 1
      closed = undefined
      continue
    }
    closed = undefined
    if (sign === '\\') at += 1
    else if (sign === '[') {
      at += 1
      while (at < pattern.length && pattern.charAt(at) !== ']') {
        if (pattern.charAt(at) === '\\') at += 1
        at += 1
      }
    } else if (sign === '(') groups.push({ quantified: false, branched: false })
    else if (sign === '|') {
      if (around) around.branched = true
    } else if (sign === ')') {
      closed = groups.pop()
      const outer = groups.at(-1)
      if (outer && closed) {
        outer.quantified ||= closed.quantified
        outer.branched ||= closed.branched
      }
    }
  }
  return open > MOST_OPEN || optional > MOST_OPTIONAL ? says.many : undefined
}

/** Whether a text matches a pattern that was found safe; any other pattern matches nothing. */
export const matches = (text: string, pattern: string): boolean =>
  text.length <= LONGEST_MATCHED &&
  faultOfPattern(pattern) === undefined &&
  new RegExp(pattern, 'u').test(text)
