/* Who was not let in is told by the ledger too. What was tried as a login may be a password in the wrong
   field: it stands there as a keyed hash, by which the same words are known again, never in clear. */
alter table ledger.entries drop constraint entry_kind;
alter table ledger.entries add constraint entry_kind
  check (kind in ('opened', 'searched', 'acted', 'added', 'changed', 'removed', 'refused'));

/* Leaves the entry of a refused signing in: about the account that was tried, or about none. Does the
   same whether there is such an account or not. A second step is refused to whoever took the first. */
create function access.note_refusal(tried text, address text) returns void
  language plpgsql volatile security definer set search_path = pg_catalog
as $$
declare
  act text := current_setting('app.act', true);
  hashed jsonb := ledger.hashed('sign-in', '', 'tried', to_jsonb(lower(coalesce(tried, ''))));
  about uuid;
begin
  if act is null or act not in
    ('access.sign-in', 'access.take-second-step', 'access.enter-with-passkey', 'access.return-from-provider') then
    raise exception 'only signing in is refused so' using errcode = 'insufficient_privilege';
  end if;
  select a.id into about from access.accounts a where a.login = lower(tried) and act = 'access.sign-in';
  if act = 'access.take-second-step' then about := access.entering(); end if;
  insert into ledger.entries (kind, subject, subject_id, change)
  values ('refused', case when about is null then 'sign-in' else 'account' end, coalesce(about::text, 'nobody'),
    jsonb_build_object('tried', case when tried is null then 'null'::jsonb else hashed end, 'address', address));
end
$$;
