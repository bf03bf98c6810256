/* What is written in notes and visits is sealed by the application under the key of the case. What stands
   from before is sealed by the operator's program, which changes nothing of what was written: no entry. */
drop trigger case_notes_record on case_notes;
create trigger case_notes_record after insert or delete on case_notes
  for each row execute function ledger.record('case_note');
create trigger case_notes_record_change after update on case_notes
  for each row when (not (
    old.words not like 'sealed:1:%' and new.words like 'sealed:1:%'
    and to_jsonb(new) - 'words' = to_jsonb(old) - 'words'))
  execute function ledger.record('case_note');
create index case_notes_clear on case_notes (id) where words not like 'sealed:1:%';

drop trigger visits_record on visits;
create trigger visits_record after insert or delete on visits
  for each row execute function ledger.record('visit');
create trigger visits_record_change after update on visits
  for each row when (not (
    old.situation not like 'sealed:1:%' and new.situation like 'sealed:1:%'
    and to_jsonb(new) - array['situation', 'child_view', 'next_step']
      = to_jsonb(old) - array['situation', 'child_view', 'next_step']))
  execute function ledger.record('visit');
create index visits_clear on visits (id) where situation not like 'sealed:1:%';
