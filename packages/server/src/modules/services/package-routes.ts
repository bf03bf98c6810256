import { ruleOf } from '@tumpeang/domain/access'
import { caseRefusals } from '@tumpeang/domain/cases'
import { type Day, dayIn, problem } from '@tumpeang/domain/kernel'
import {
  answerPackage,
  getPackage,
  giveService,
  nationalPackage,
  packageDue,
  packageFaults,
  packageGaps,
  type PackageItem,
  type PackageLine,
  packageRefusals,
  packageRules,
  packageState,
  type PackageVersion,
  provides,
} from '@tumpeang/domain/services'
import type { Db } from '../../platform/db.ts'
import { route } from '../../platform/http.ts'
import { ruleRoutes } from '../../platform/rule-routes.ts'
import { beginPlan, caseRow } from '../cases/index.ts'
import {
  countryFacts,
  insertPackageAnswer,
  insertServiceGiven,
  type PackageFacts,
  packageFacts,
  packages,
  servicesGiven,
} from './package-queries.ts'

interface Book {
  /** Published versions, newest first; what was written before counts where none is published. */
  readonly versions: readonly PackageVersion[]
  /** An item as the newest version that has it says. */
  readonly item: (code: string) => PackageItem | undefined
}

async function packageBook(db: Db): Promise<Book> {
  const published = await packages.everyVersion(db)
  const versions: readonly PackageVersion[] =
    published.length > 0 ? published : [{ publishedAt: new Date(0), content: nationalPackage }]
  const known = versions.flatMap(({ content }) => content)
  return { versions, item: (sought) => known.find(({ code }) => code === sought) }
}

/**
 * What the child of a case is due by the version in force, each item with what came of it; and what was
 * said of items that are not due any more, which stays readable.
 */
function linesOf({ versions, item: itemOf }: Book, facts: PackageFacts, today: Day): PackageLine[] {
  const due = packageDue(versions, {
    concerns: facts.concerns,
    age: facts.age,
    openedAt: facts.openedAt,
  })
  const codes = new Set(due.map(({ item }) => item.code))
  const others = new Set(facts.answers.map(({ item }) => item).filter((code) => !codes.has(code)))
  const line = (item: PackageItem, isDue: boolean, dueAt: Date): PackageLine => {
    const dueOn = dayIn(dueAt)
    const evidence = [
      ...facts.answers.filter((told) => told.item === item.code),
      ...facts.services.filter(({ service }) => provides(item, service)),
    ]
    const { state, because } = packageState(evidence, dueOn, today)
    return {
      item: item.code,
      name: item.name,
      basis: item.basis,
      isDue,
      dueOn,
      state,
      since: because?.on ?? null,
      from: because?.from ?? null,
      words: because?.words ?? null,
      services: [...item.services],
    }
  }
  return [
    ...due.map(({ item, dueAt }) => line(item, true, dueAt)),
    ...[...others].flatMap((code) => {
      const item = itemOf(code)
      return item === undefined ? [] : [line(item, false, facts.openedAt)]
    }),
  ]
}

async function mustSee(db: Db, caseId: string): Promise<void> {
  if (!(await caseRow(db, caseId))) throw problem('not-found', caseRefusals.notFound)
}

function refuseFuture(day: Day, now: Date): void {
  if (day > dayIn(now)) throw problem('invalid', caseRefusals.inTheFuture)
}

export const packageRoutes = [
  ...ruleRoutes(packageRules, {
    store: packages,
    faults: (_db, content) => packageFaults(content),
    refusal: {
      km: 'សេវាអប្បបរមានេះមានកំហុស ឬទុកកុមារខ្លះដោយគ្មានអ្វីសោះ',
      en: 'This package has faults, or leaves some children with nothing',
    },
  }),

  route(getPackage, async ({ db, now }, { caseId }) => {
    const [facts] = await packageFacts(db, dayIn(now), caseId)
    if (!facts) throw problem('not-found', caseRefusals.notFound)
    return {
      lines: linesOf(await packageBook(db), facts, dayIn(now)),
      given: await servicesGiven(db, caseId),
    }
  }),

  route(answerPackage, async ({ db, now }, answered) => {
    await mustSee(db, answered.caseId)
    refuseFuture(answered.on, now)
    // An item that was retired meanwhile is known still: what was written offline is kept.
    const { item } = await packageBook(db)
    if (item(answered.item) === undefined) throw problem('invalid', packageRefusals.noSuchItem)
    await insertPackageAnswer(db, answered)
    return {}
  }),

  route(giveService, async ({ db, now }, { caseId, given }) => {
    await mustSee(db, caseId)
    refuseFuture(given.givenOn, now)
    await insertServiceGiven(db, caseId, given)
    await beginPlan(db, caseId)
    return {}
  }),

  route(packageGaps, async ({ db, actor, now }) => {
    const today = dayIn(now)
    const isOfCountry = actor.duty !== null && ruleOf[actor.duty.role].held === 'nationally'
    const all = isOfCountry ? await countryFacts(db) : await packageFacts(db, today)
    const book = await packageBook(db)
    const counts = new Map<string, PackageLine[]>()
    for (const facts of all)
      for (const line of linesOf(book, facts, today).filter(({ isDue }) => isDue))
        counts.set(line.item, [...(counts.get(line.item) ?? []), line])
    return {
      of: isOfCountry ? ('country' as const) : ('seen' as const),
      cases: all.length,
      items: [...counts.values()].flatMap((lines) => {
        const [first] = lines
        if (first === undefined) return []
        const count = (...states: PackageLine['state'][]) =>
          lines.filter(({ state }) => states.includes(state)).length
        return [
          {
            item: first.item,
            name: first.name,
            due: lines.length - count('not-needed'),
            given: count('given'),
            waiting: count('due', 'offered', 'accepted'),
            late: count('late'),
            refused: count('refused'),
            unavailable: count('unavailable'),
          },
        ]
      }),
    }
  }),
]
