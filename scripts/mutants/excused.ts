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
  {
    mutants: /^mark_child\(.*restricted <> marked/,
    reason: 'It spares a write where the mark stands already, and changes no row.',
  },
  {
    mutants: /"the council changes and publishes drafts" (?:using|with check) (?!.*cncc_officer)/,
    reason: 'Its other half, `using` or `with check`, asks for the same role of the same person.',
  },
  {
    mutants:
      /^access\.(?:opening_words|opened)\(.*account_id = access\.account\(\)\) becomes …(?:true|duty_id)/,
    reason: 'A duty is one account’s: whoever acts under it is that account.',
  },
  {
    mutants: /^join_open_case\(.*leads_or_supervises\(r\..* becomes …false/,
    reason: 'A report is accepted for a child who is in sight, and then the child alone suffices.',
  },
  {
    mutants: /^access\.opens_work\(.*(?:of_case|of_report|of_child) IS NULL\) OR/,
    reason: 'Nothing stands in the way of what is not there: a file without an id has no seal.',
  },
  {
    mutants: /^access\.unusual_readings: .* with check \(\(account_id <> \( SELECT access\.duty/,
    reason: 'Whose reading it is cannot be changed, and `using` has asked already.',
  },
  {
    mutants: /^reporter_view\(.*subject = 'report'/,
    reason: 'An id is of one thing: no entry about another subject bears the id of a report.',
  },
]

export const excuseFor = (name: string): string | undefined =>
  excuses.find(({ mutants }) => mutants.test(name))?.reason
