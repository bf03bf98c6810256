-- Whoever opened a file in an emergency reads it, and makes no key in it either.
create trigger case_keys_not_by_opening before insert or update or delete on case_keys
  for each row execute function access.refuse_writing_by_opening();
