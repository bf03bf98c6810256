import { ageWords, decideAge, listAgeDecisions, servedAs } from '@tumpeang/domain/children'
import { Day, dayIn, days, later, problem } from '@tumpeang/domain/kernel'
import { route } from '../../platform/http.ts'
import { ageDecisionsOf, insertAgeDecision } from './age-queries.ts'
import { correctChild, findChild } from './queries.ts'

const noSuchChild = () => problem('not-found', ageWords.notFound)

/** How long a doubt may stand before somebody looks again, where the decision names no day. */
const doubtLasts = days(180)

export const ageRoutes = [
  route(listAgeDecisions, async ({ db }, { childId }) => {
    if (!(await findChild(db, childId))) throw noSuchChild()
    return { items: await ageDecisionsOf(db, childId) }
  }),

  route(decideAge, async ({ db, now }, { childId, version, decision }) => {
    const child = await findChild(db, childId)
    if (!child) throw noSuchChild()
    const decidedOn = dayIn(now)
    if (decision.bornTo > decidedOn) throw problem('invalid', ageWords.notYetBorn)
    const served = servedAs({ earliest: decision.bornFrom, latest: decision.bornTo }, decidedOn)
    if (decision.decidedAs === 'adult' && served.as === 'child')
      throw problem('illegal', ageWords.mayBeAChild)
    await insertAgeDecision(db, childId, {
      ...decision,
      inDoubt: served.inDoubt,
      decidedOn,
      reviewOn:
        decision.reviewOn ?? (served.inDoubt ? Day.parse(dayIn(later(now, doubtLasts))) : null),
    })
    // A birth date that somebody is sure of is not put aside for an estimate.
    if (child.birth.precision === 'unknown' || child.birth.precision === 'estimated') {
      await correctChild(db, childId, version, {
        birth: {
          precision: 'estimated',
          from: decision.bornFrom,
          to: decision.bornTo,
          words: child.birth.words,
        },
      })
    }
    const made = (await ageDecisionsOf(db, childId)).find(({ id }) => id === decision.id)
    if (!made) throw noSuchChild()
    return made
  }),
]
