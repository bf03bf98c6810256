-- Of several reported children one may need no case: somebody says so, and why. Until then the child waits.
alter table report_children
  add column left_because text constraint left_for_a_reason check (left_because <> ''),
  add column left_by uuid references access.accounts on delete restrict,
  add column left_at timestamptz,
  add constraint left_by_somebody check ((left_because is null) = (left_at is null)),
  add constraint left_or_found check (left_because is null or child_id is null);
comment on column report_children.left_because is 'Why this reported child needs no case.';
