import type { Locator, Page } from 'playwright-core'

interface Effort {
  readonly what: string
  readonly taps: number
  readonly letters: number
  readonly seconds: number
}

/**
 * A thumb on a phone that counts what it does: a tap for each touch, into a field as well; two for a
 * choice from a list that opens. Letters are those that are typed.
 */
export function thumb(page: Page) {
  let taps = 0
  let letters = 0
  const tap = async (at: Locator) => {
    taps += 1
    await at.click()
  }
  const type = async (into: string | RegExp | Locator, words: string) => {
    taps += 1
    letters += words.length
    const field = typeof into === 'string' || into instanceof RegExp ? page.getByLabel(into) : into
    await field.fill(words)
  }
  const efforts: Effort[] = []
  return {
    efforts,
    tap,
    type,
    press: (name: string | RegExp) => tap(page.getByRole('button', { name }).last()),
    follow: (name: string | RegExp) => tap(page.getByRole('link', { name }).first()),
    choose: (group: string, answer: string) =>
      tap(
        page
          .getByRole('radiogroup', { name: group, exact: true })
          .getByText(answer, { exact: true }),
      ),
    pick: async (field: string, option: string) => {
      await tap(page.getByRole('combobox', { name: field }))
      await tap(page.getByRole('option', { name: option }).first())
    },
    select: async (list: Locator, value: string) => {
      taps += 2
      await list.selectOption(value)
    },
    /** One of the acts of a file: what is next stands as a button, everything else in the menu. */
    act: async (name: string) => {
      const others = page.getByRole('button', { name: 'ធ្វើអ្វីផ្សេង' })
      await others.waitFor()
      const next = page.getByRole('button', { name, exact: true })
      if ((await next.count()) > 0) return tap(next.first())
      await tap(others)
      await tap(page.getByRole('menuitem', { name, exact: true }))
    },
    /** What an act takes from its first touch until the screen says that it is done. */
    counted: async (what: string, work: () => Promise<void>) => {
      const [tapsBefore, lettersBefore, began] = [taps, letters, performance.now()]
      await work()
      efforts.push({
        what,
        taps: taps - tapsBefore,
        letters: letters - lettersBefore,
        seconds: Math.round((performance.now() - began) / 100) / 10,
      })
    },
  }
}
