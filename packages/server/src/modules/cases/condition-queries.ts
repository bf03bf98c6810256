import { silentAfterDays } from '@tumpeang/domain/cases'
import { sql } from 'kysely'

/** The last act in a case that anybody wrote down; `c` is the case. */
export const lastAct = sql`greatest(
  (select max(v.written_at) from visits v where v.case_id = c.id),
  (select max(n.written_at) from case_notes n where n.case_id = c.id),
  (select max(s.at) from case_steps s where s.case_id = c.id),
  (select max(f.assessed_at) from assessments f where f.case_id = c.id),
  (select max(g.made_at) from plan_goals g where g.case_id = c.id),
  (select max(r.set_at) from risk_levels r where r.case_id = c.id),
  c.opened_at)`

/** No act for longer than its risk allows; `c` is the case. */
export const isSilent = sql<boolean>`(c.status <> 'closed' and ${lastAct} < access.now() - make_interval(days =>
  case coalesce(c.risk, 'high') when 'medium' then ${silentAfterDays.medium}::integer
    when 'low' then ${silentAfterDays.low}::integer when 'no_action' then ${silentAfterDays.no_action}::integer
    else ${silentAfterDays.high}::integer end))`

/** In nobody's hands, or in those of somebody who serves at the desk no more; `c` is the case. */
export const isWithoutWorker = (roles: readonly string[]) =>
  sql<boolean>`(c.assigned_to is null or not serves_at(c.assigned_to, c.desk_id, ${[...roles]}::text[]))`
