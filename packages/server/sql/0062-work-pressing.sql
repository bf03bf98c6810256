-- What cannot wait for its turn stands before everything, whatever the deadlines of the rest say.
alter table tasks add column is_pressing boolean not null default false;
comment on column tasks.is_pressing is 'A child may be in danger at this moment, so that it stands before every deadline.';
create index tasks_pressing_of_desk on tasks (desk_id, due_at) where done_at is null and is_pressing;
create index tasks_pressing_escalated on tasks (escalated_to, due_at)
  where done_at is null and escalated_to is not null and is_pressing;
create index tasks_pressing_of_district on tasks (district_code, due_at) where done_at is null and is_pressing;
create index tasks_pressing_of_province on tasks (province_code, due_at) where done_at is null and is_pressing;
