import { problem, type RuleFault, type Text } from '@tumpeang/domain/kernel'
import type { RuleContract, RulesInFull } from '@tumpeang/domain/rules'
import type { Db } from './db.ts'
import { route, type Route } from './http.ts'
import { changedMeanwhile, type ruleVersions, type StoredRules } from './rule-versions.ts'

/** Enough to put a draft right; the rest shows once these are. */
const MOST_FAULTS = 100

type Faults = readonly RuleFault<RulesInFull<unknown>['faults'][number]['kind']>[]

interface Kept<Id extends string, Content> {
  readonly store: ReturnType<typeof ruleVersions<Id, Content>>
  /** What keeps a draft from being published. */
  readonly faults: (db: Db, content: Content) => Faults | Promise<Faults>
  /** What is said of a draft that has faults. */
  readonly refusal: Text
}

/** What is said where rules with faults are asked or published, each with its place. */
export const faulty = (refusal: Text, faults: Faults) =>
  problem('illegal', refusal, {
    errors: faults.slice(0, MOST_FAULTS).map(({ rule, column, detail }) => ({
      pointer: `/content/rules/${rule ?? ''}/${column ?? ''}`,
      detail,
    })),
  })

/** A version as it is answered: with its faults while it is a draft. */
export async function withFaults<Id extends string, Content>(
  { faults }: Pick<Kept<Id, Content>, 'faults'>,
  db: Db,
  stored: StoredRules<Id, Content>,
): Promise<RulesInFull<Content, Id>> {
  const found = stored.status === 'published' ? [] : await faults(db, stored.content)
  return {
    ...stored,
    faults: found.map(({ box, detail, ...fault }) => ({
      ...fault,
      detail: { ...detail },
      box: box && { cells: { ...box.cells }, example: { ...box.example } },
    })),
  }
}

/** The five routes of rules in versions: read, list, draft, save, publish. */
export function ruleRoutes<Id extends string, Content>(
  contract: RuleContract<Id, Content>,
  kept: Kept<Id, Content>,
): Route[] {
  const { store, faults, refusal } = kept
  const answered = (db: Db, stored: StoredRules<Id, Content>) => withFaults(kept, db, stored)
  return [
    route(contract.current, async ({ db }, { number }) =>
      answered(db, await store.published(db, number)),
    ),

    route(contract.versions, async ({ db }) => ({ items: await store.all(db) })),

    route(contract.draft, async ({ db }) => {
      const draft = await store.findDraft(db)
      return { draft: draft ? await answered(db, draft) : null }
    }),

    route(contract.save, async ({ db }, draft) => answered(db, await store.keepDraft(db, draft))),

    route(contract.publish, async ({ db, actor, now }, { id, version }) => {
      const draft = await store.draftOf(db, id)
      if (draft.version !== version) throw changedMeanwhile()
      const found = await faults(db, draft.content)
      if (found.length > 0) throw faulty(refusal, found)
      await store.publish(db, { id, version, by: actor.account?.id ?? null, now })
      return answered(db, await store.published(db))
    }),
  ]
}
