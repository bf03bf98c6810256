import { caseRefusals } from '@tumpeang/domain/cases'
import { type Day, dayIn, later, problem } from '@tumpeang/domain/kernel'
import { ageBetween } from '@tumpeang/domain/khmer'
import {
  answerPackage,
  getPackage,
  giveService,
  type PackageLine,
  packageFor,
  packageGaps,
  packageState,
  provides,
} from '@tumpeang/domain/services'
import type { Db } from '../../platform/db.ts'
import { route } from '../../platform/http.ts'
import { beginPlan, caseRow } from '../cases/index.ts'
import {
  insertPackageAnswer,
  insertServiceGiven,
  type PackageFacts,
  packageFacts,
  servicesGiven,
} from './package-queries.ts'

/** What the child of a case is due, each item with what came of it. */
function linesOf(facts: PackageFacts, today: Day): PackageLine[] {
  const age = facts.born === null ? undefined : ageBetween(facts.born, today)
  return packageFor(facts.concerns, age).map((item) => {
    const dueOn = dayIn(later(facts.openedAt, item.within))
    const evidence = [
      ...facts.answers.filter((told) => told.item === item.code),
      ...facts.services.filter(({ service }) => provides(item, service)),
    ]
    const { state, because } = packageState(evidence, dueOn, today)
    return {
      item: item.code,
      name: item.name,
      basis: item.basis,
      dueOn,
      state,
      since: because?.on ?? null,
      from: because?.from ?? null,
      words: because?.words ?? null,
      services: [...item.services],
    }
  })
}

async function mustSee(db: Db, caseId: string): Promise<void> {
  if (!(await caseRow(db, caseId))) throw problem('not-found', caseRefusals.notFound)
}

function refuseFuture(day: Day, now: Date): void {
  if (day > dayIn(now)) throw problem('invalid', caseRefusals.inTheFuture)
}

export const packageRoutes = [
  route(getPackage, async ({ db, now }, { caseId }) => {
    const [facts] = await packageFacts(db, caseId)
    if (!facts) throw problem('not-found', caseRefusals.notFound)
    return { lines: linesOf(facts, dayIn(now)), given: await servicesGiven(db, caseId) }
  }),

  route(answerPackage, async ({ db, now }, answered) => {
    await mustSee(db, answered.caseId)
    refuseFuture(answered.on, now)
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

  route(packageGaps, async ({ db, now }) => {
    const today = dayIn(now)
    const all = await packageFacts(db)
    const counts = new Map<string, PackageLine[]>()
    for (const facts of all)
      for (const line of linesOf(facts, today))
        counts.set(line.item, [...(counts.get(line.item) ?? []), line])
    return {
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
