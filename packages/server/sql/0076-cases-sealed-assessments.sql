/* What is written in an assessment is sealed as notes and visits are. What stands from before is sealed by
   the operator's program, which changes nothing of what was written: no entry. */
drop trigger assessments_record on assessments;
create trigger assessments_record after insert or delete on assessments
  for each row execute function ledger.record('assessment');
create trigger assessments_record_change after update on assessments
  for each row when (not (
    old.needs not like 'sealed:1:%' and new.needs like 'sealed:1:%'
    and to_jsonb(new) - array['needs', 'strengths', 'child_view', 'caregiver_view']
      = to_jsonb(old) - array['needs', 'strengths', 'child_view', 'caregiver_view']))
  execute function ledger.record('assessment');
create index assessments_clear on assessments (id) where needs not like 'sealed:1:%';
