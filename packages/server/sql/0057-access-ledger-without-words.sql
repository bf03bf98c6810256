/* The ledger tells what changed, and the row tells the story. What somebody wrote enters the ledger
   as a keyed hash: it proves what stood in the row, and says nothing to a reader of the ledger alone. */

-- The hash of a value in its place, HMAC-SHA256 under the two padded halves of the key that the
-- application gives to its transaction. Without a key, as for the owner by hand: only that there was a value.
create function ledger.hashed(subject_name text, id text, field text, value jsonb) returns jsonb
  language plpgsql stable set search_path = pg_catalog
as $$
declare pads bytea := decode(coalesce(current_setting('app.ledger_key', true), ''), 'hex');
begin
  if octet_length(pads) <> 128 then return '"withheld"'; end if;
  return to_jsonb('hmac:' || encode(sha256(substr(pads, 65) || sha256(substr(pads, 1, 64)
    || convert_to(jsonb_build_array(subject_name, id, field, value)::text, 'UTF8'))), 'hex'));
end
$$;

-- What a field shows in the ledger. Numbers, moments and ids stay, and so do codes, in the fields named
-- here; whatever else there is, also in a column that nobody thought of, is hashed.
create function ledger.shown(subject_name text, id text, field text, value jsonb) returns jsonb
  language plpgsql stable set search_path = pg_catalog
as $$
declare words text := value #>> '{}';
begin
  if value is null or jsonb_typeof(value) in ('null', 'number', 'boolean') then return value; end if;
  if jsonb_typeof(value) = 'string' and (
    words ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$'
    or words ~ '^\d{4}-\d\d-\d\d(T[\d:.]+([+-][\d:]+)?)?$'
    or (field in ('command_name', 'concern', 'district_code', 'form', 'guide', 'item', 'kind', 'means', 'number',
          'place_code', 'province_code', 'purpose', 'resolution', 'risk', 'role', 'stage', 'status', 'step',
          'subject', 'type', 'urgency')
        and words ~ '^[A-Za-z0-9_.:/-]{1,64}$'))
  then return value; end if;
  return ledger.hashed(subject_name, id, field, value);
end
$$;

create or replace function ledger.record() returns trigger
  language plpgsql security definer set search_path = pg_catalog
as $$
declare
  before jsonb := case when tg_op <> 'INSERT' then to_jsonb(old) end;
  after jsonb := case when tg_op <> 'DELETE' then to_jsonb(new) end;
  found jsonb := coalesce(after, before);
  delta jsonb;
begin
  if tg_op = 'UPDATE' then
    select jsonb_object_agg(key, jsonb_build_array(
      ledger.shown(tg_argv[0], found ->> 'id', key, before -> key),
      ledger.shown(tg_argv[0], found ->> 'id', key, value))) into delta
    from jsonb_each(after - 'version' - tg_argv[1:])
    where before -> key is distinct from value;
    if delta is null then return null; end if;
  else
    select jsonb_object_agg(key, ledger.shown(tg_argv[0], found ->> 'id', key, value)) into delta
    from jsonb_each(jsonb_strip_nulls(found - tg_argv[1:]));
  end if;
  insert into ledger.entries (kind, subject, subject_id, version, case_id, child_id, report_id, province_code, change)
  values (
    case tg_op when 'INSERT' then 'added' when 'UPDATE' then 'changed' else 'removed' end,
    tg_argv[0],
    found ->> 'id',
    (found ->> 'version')::integer,
    case when tg_argv[0] = 'case' then found ->> 'id' else found ->> 'case_id' end::uuid,
    case when tg_argv[0] = 'child' then found ->> 'id' else found ->> 'child_id' end::uuid,
    case when tg_argv[0] = 'report' then found ->> 'id' else found ->> 'report_id' end::uuid,
    found ->> 'province_code',
    delta
  );
  perform set_config('app.entered', 'yes', true);
  return null;
end
$$;

-- Inputs are kept as a keyed hash from now on, answers as ciphertext. What earlier commands left in
-- clear goes: sent once more they change nothing, as before, and are told that their number is used.
update commands set answer = null, input_hash = '\x';
comment on table commands is 'Every write by the id that its caller gave it, with a keyed hash of its input and the first answer as ciphertext, so that the same id again changes nothing.';
