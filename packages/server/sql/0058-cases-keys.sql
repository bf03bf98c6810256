/* What a case holds in files is sealed by the application under a key of that case, and that key is kept
   here wrapped under a master key that never stands in the database. */
create table case_keys (
  case_id uuid primary key references cases on delete restrict,
  wrapped bytea,
  master_id text not null constraint case_key_names_its_master check (master_id <> ''),
  made_at timestamptz not null default access.now(),
  destroyed_at timestamptz,
  constraint destroyed_key_is_gone check ((wrapped is null) = (destroyed_at is not null))
);
comment on table case_keys is 'The key of a case, wrapped under the master key that is named; once it is destroyed, what it sealed is gone for good.';
create index case_keys_master on case_keys (master_id) where destroyed_at is null;

create function refuse_key_of_another_case() returns trigger
  language plpgsql set search_path = pg_catalog
as $$
begin
  if new.case_id <> old.case_id or old.destroyed_at is not null then
    raise exception 'a key stays with its case, and a destroyed one stays destroyed'
      using errcode = 'check_violation', constraint = 'destroyed_key_is_gone';
  end if;
  return new;
end
$$;
create trigger case_keys_stay before update on case_keys
  for each row execute function refuse_key_of_another_case();

-- The fact stays where the content cannot.
create function record_key_destroyed() returns trigger
  language plpgsql security definer set search_path = pg_catalog
as $$
begin
  insert into ledger.entries (kind, subject, subject_id, case_id)
  values ('removed', 'case_key', new.case_id::text, new.case_id);
  perform set_config('app.entered', 'yes', true);
  return null;
end
$$;
create trigger case_keys_record after update of destroyed_at on case_keys
  for each row when (old.destroyed_at is null and new.destroyed_at is not null)
  execute function record_key_destroyed();

-- Null: in clear, from before; sealed at the next start. 1: AES-256-GCM, 28 bytes longer than the file.
alter table attachment_contents
  add column sealed_as smallint constraint content_is_sealed_in_a_known_way check (sealed_as = 1),
  drop constraint attachment_is_not_empty,
  add constraint attachment_is_not_empty check (octet_length(content) between 1 and 10000028);
create index attachment_contents_clear on attachment_contents (id) where sealed_as is null;
