/* Where a child in danger goes, and to whom, is sealed as notes and visits are. What stands from before is
   sealed by the operator's program, which changes nothing of what was written: no entry, no new version. */
create function only_seals_a_safety_plan(before safety_plans, after safety_plans) returns boolean
  language sql immutable set search_path = pg_catalog
return before.danger not like 'sealed:1:%' and after.danger like 'sealed:1:%'
  and to_jsonb(after) - array['danger', 'safe_adult', 'safe_adult_phone', 'go_to', 'child_does', 'signal', 'family_safety', 'card_words']
    = to_jsonb(before) - array['danger', 'safe_adult', 'safe_adult_phone', 'go_to', 'child_does', 'signal', 'family_safety', 'card_words'];

drop trigger safety_plans_next on safety_plans;
create trigger safety_plans_next before update on safety_plans
  for each row when (not only_seals_a_safety_plan(old, new)) execute function ledger.next_version();
drop trigger safety_plans_record on safety_plans;
create trigger safety_plans_record after insert or delete on safety_plans
  for each row execute function ledger.record('safety_plan');
create trigger safety_plans_record_change after update on safety_plans
  for each row when (not only_seals_a_safety_plan(old, new)) execute function ledger.record('safety_plan');
create index safety_plans_clear on safety_plans (id) where danger not like 'sealed:1:%';
