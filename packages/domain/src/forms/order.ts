/** Names in an order in which each comes after all that it leans on, and the circles that prevent it. */
export interface Order {
  readonly order: readonly string[]
  /** Each with the way round: `a → b → a`. */
  readonly circles: readonly (readonly string[])[]
}

/** More circles than these tell nobody anything new. */
const MOST_CIRCLES = 20

/** Walks with a stack of its own: a form may hang together in one long chain. */
export function inOrder(
  names: Iterable<string>,
  leansOn: (name: string) => readonly string[],
): Order {
  const done = new Set<string>()
  const onWay = new Map<string, number>()
  const order: string[] = []
  const circles: string[][] = []
  for (const start of names) {
    if (done.has(start)) continue
    const way = [{ name: start, next: [...leansOn(start)].values() }]
    onWay.set(start, 0)
    for (let top = way.at(-1); top; top = way.at(-1)) {
      const step = top.next.next()
      if (step.done === true) {
        way.pop()
        onWay.delete(top.name)
        done.add(top.name)
        order.push(top.name)
        continue
      }
      const name = step.value
      const met = onWay.get(name)
      if (met !== undefined) {
        if (circles.length < MOST_CIRCLES)
          circles.push([...way.slice(met).map((each) => each.name), name])
      } else if (!done.has(name)) {
        onWay.set(name, way.length)
        way.push({ name, next: [...leansOn(name)].values() })
      }
    }
  }
  return { order, circles }
}
