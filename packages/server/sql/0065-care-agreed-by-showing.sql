-- A child who does not speak shows what the child wants; carer and worker give their word.
alter table placements drop constraint placement_agreed_how;
alter table placements add constraint placement_agreed_how check (
  child_agreed_how in ('spoken', 'showed', 'signed', 'thumbprint', 'phone')
  and caregiver_agreed_how in ('spoken', 'signed', 'thumbprint', 'phone')
  and worker_agreed_how in ('spoken', 'signed', 'thumbprint', 'phone'));
