create table attachments (
  id uuid primary key,
  case_id uuid not null references cases on delete restrict,
  kind text not null,
  form text,
  dated_on date,
  note text constraint attachment_note_says_something check (note <> ''),
  type text not null constraint attachment_type check (type in ('image/jpeg', 'image/png', 'application/pdf')),
  size integer not null constraint attachment_size check (size between 1 and 10000000),
  width integer,
  height integer,
  hash text not null constraint attachment_hash check (hash ~ '^[0-9a-f]{64}$'),
  -- The same file as it was chosen and as it arrived, before anything was taken out of it.
  known_as text[] not null,
  added_at timestamptz not null default access.now(),
  added_by uuid default access.account(),
  retired_at timestamptz,
  retired_by uuid,
  retired_because text,
  retired_words text constraint retiring_says_something check (retired_words <> ''),
  version integer not null default 1,
  constraint picture_has_a_size check ((type = 'application/pdf') = (width is null) and (width is null) = (height is null)),
  constraint retired_as_a_whole check ((retired_at is null) = (retired_because is null)),
  constraint signed_form_names_the_form check (kind <> 'signed-form' or form is not null),
  constraint attachment_of_a_case unique (id, case_id)
);
comment on table attachments is 'A paper or photograph in a case, by its label; what is on it stands in attachment_contents.';
create index attachments_case on attachments (case_id);
create unique index attached_once_in_a_case on attachments (case_id, hash) where retired_at is null;

-- Apart from the labels, so that no list and no join ever reads it.
create table attachment_contents (
  id uuid primary key,
  case_id uuid not null references cases on delete restrict,
  content bytea not null constraint attachment_is_not_empty check (octet_length(content) between 1 and 10000000),
  constraint content_of_an_attachment_of_its_case
    foreign key (id, case_id) references attachments (id, case_id) on delete restrict
);
comment on table attachment_contents is 'What is on an attached paper, without what a camera wrote into the file; read and written in one place.';
create index attachment_contents_case on attachment_contents (case_id);
-- Photographs are compressed already: the database need not try again.
alter table attachment_contents alter column content set storage external;

create table abuse_material (
  id uuid primary key,
  case_id uuid not null references cases on delete restrict,
  attachment_id uuid,
  hashes text[] not null default '{}',
  found_as text not null,
  words text constraint abuse_material_words_say_something check (words <> ''),
  recorded_at timestamptz not null default access.now(),
  recorded_by uuid default access.account(),
  handed_to text,
  handed_on date,
  handed_words text constraint hand_over_names_somebody check (handed_words <> ''),
  handed_at timestamptz,
  handed_by uuid,
  version integer not null default 1,
  constraint handed_over_as_a_whole
    check ((handed_at is null) = (handed_to is null) and (handed_at is null) = (handed_on is null)
      and (handed_at is null) = (handed_words is null)),
  constraint abuse_material_of_an_attachment_of_its_case
    foreign key (attachment_id, case_id) references attachments (id, case_id) on delete restrict
);
comment on table abuse_material is 'That a picture of sexual abuse of a child was found, by its hash, and its hand-over to the police; the picture itself is never here.';
create index abuse_material_case on abuse_material (case_id);
create index abuse_material_attachment on abuse_material (attachment_id);
create index abuse_material_hashes on abuse_material using gin (hashes);

-- Known material is refused in every case, whoever recorded it, by all the hashes that a file goes by.
create function refuse_abuse_material() returns trigger
  language plpgsql security definer set search_path = pg_catalog
as $$
begin
  if exists (select from public.abuse_material m where m.hashes && (new.known_as || new.hash)) then
    raise exception 'a picture of sexual abuse of a child is never stored'
      using errcode = 'check_violation', constraint = 'abuse_material_is_never_stored';
  end if;
  return new;
end
$$;
create trigger attachments_are_no_abuse_material before insert on attachments
  for each row execute function refuse_abuse_material();

create trigger attachments_next before update on attachments
  for each row execute function ledger.next_version();
create trigger attachments_record after insert or update or delete on attachments
  for each row execute function ledger.record('attachment');
-- The content itself is no matter of the ledger; that it was taken out is.
create function record_content_gone() returns trigger
  language plpgsql security definer set search_path = pg_catalog
as $$ begin perform ledger.enter('removed', 'attachment_content', old.id::text); return null; end $$;
create trigger attachment_contents_record after delete on attachment_contents
  for each row execute function record_content_gone();
create trigger abuse_material_next before update on abuse_material
  for each row execute function ledger.next_version();
create trigger abuse_material_record after insert or update or delete on abuse_material
  for each row execute function ledger.record('abuse_material');
