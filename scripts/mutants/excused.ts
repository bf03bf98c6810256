/**
 * Mutants that nobody can notice, or that change nothing which the oracle asks about, and why: from
 * decision 0009. Only groups that were read again stand here; whatever is not named has to be noticed.
 */
interface Excuse {
  readonly mutants: RegExp
  readonly reason: string
}

const excuses: readonly Excuse[] = [
  {
    mutants: /^(?:public\.)?being_registered\(.*becomes/,
    reason:
      'It holds only in the transaction that registers, outside any savepoint, and here all is in savepoints; registering through HTTP proves it.',
  },
  {
    mutants: /^(?:public\.)?end_tasks\(.*becomes/,
    reason: 'Which promises an act keeps is no right; the tests of their modules hold it.',
  },
  {
    mutants: /^ledger\.touched\(.*becomes/,
    reason: 'Which fields somebody else touched is no right; the tests of corrections hold it.',
  },
]

export const excuseFor = (name: string): string | undefined =>
  excuses.find(({ mutants }) => mutants.test(name))?.reason
