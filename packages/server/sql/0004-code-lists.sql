create table codes (
  list text not null,
  code text not null constraint code_is_plain check (code ~ '^[a-z0-9]+([-_][a-z0-9]+)*$'),
  meaning text not null,
  name_km text not null constraint code_is_said_in_khmer check (name_km <> ''),
  name_en text not null constraint code_is_said_in_english check (name_en <> ''),
  parent_code text,
  sort integer not null,
  retired_on date,
  aliases jsonb not null default '{}',
  primary key (list, code),
  constraint code_has_its_parent foreign key (list, parent_code) references codes on delete restrict
);
comment on table codes is 'Code lists in Khmer and English: a meaning never changes, a code is retired instead; names of other systems are aliases.';

create function refuse_new_meaning() returns trigger
  language plpgsql
as $$
begin
  if new.meaning <> old.meaning or new.list <> old.list or new.code <> old.code then
    raise exception 'the code %/% means "%": a meaning never changes, retire the code and make another', old.list, old.code, old.meaning
      using errcode = 'check_violation', constraint = 'meaning_never_changes';
  end if;
  return new;
end
$$;
create function refuse_to_forget_a_code() returns trigger
  language plpgsql
as $$ begin raise exception 'the code %/% is retired, never deleted', old.list, old.code using errcode = 'check_violation'; end $$;

create trigger codes_keep_their_meaning before update on codes
  for each row execute function refuse_new_meaning();
create trigger codes_stay before delete on codes
  for each row execute function refuse_to_forget_a_code();
