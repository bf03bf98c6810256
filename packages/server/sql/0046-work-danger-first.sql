-- What may leave a child in danger is read before everything else, by desk, by those above it, by district and by province.
create index tasks_of_danger_of_desk on tasks (desk_id, due_at)
  where done_at is null and kind in ('triage', 'report-message', 'first-contact', 'safety-plan');
create index tasks_of_danger_escalated on tasks (escalated_to, due_at)
  where done_at is null and escalated_to is not null
    and kind in ('triage', 'report-message', 'first-contact', 'safety-plan');
create index tasks_of_danger_of_district on tasks (district_code, due_at)
  where done_at is null and kind in ('triage', 'report-message', 'first-contact', 'safety-plan');
create index tasks_of_danger_of_province on tasks (province_code, due_at)
  where done_at is null and kind in ('triage', 'report-message', 'first-contact', 'safety-plan');
