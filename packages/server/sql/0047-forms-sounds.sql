create table form_sounds (
  id uuid primary key,
  hash text not null constraint form_sound_hash check (hash ~ '^[0-9a-f]{64}$'),
  type text not null
    constraint form_sound_type check (type in ('audio/webm', 'audio/ogg', 'audio/mp4', 'audio/mpeg', 'audio/wav')),
  content bytea not null constraint form_sound_is_short check (octet_length(content) between 1 and 500000),
  made_by uuid default access.account(),
  made_at timestamptz not null default access.now(),
  constraint form_sound_once unique (hash)
);
comment on table form_sounds is 'What says a question aloud, addressed by its hash: forms that were published name it for ever, so it neither changes nor goes.';
-- Recordings are compressed already: the database need not try again.
alter table form_sounds alter column content set storage external;

create trigger form_sounds_record after insert on form_sounds
  for each row execute function ledger.record('form_sound', 'content');
