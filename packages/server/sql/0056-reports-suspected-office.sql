-- Where somebody works who may have harmed the child: that office is kept away from the report.
alter table reports add column suspected_office text
  constraint suspected_office check (suspected_office in ('commune', 'social-affairs', 'police', 'school', 'health'));

/* The desk to which work goes when it is late: the one above, and where a conflict of interest keeps that
   one away, the next. */
create function desk_above_for(at_desk uuid, of_case uuid, of_report uuid) returns uuid
  language plpgsql stable security definer set search_path = pg_catalog
as $$
declare
  above uuid := public.desk_above(at_desk);
begin
  for climbed in 1..4 loop
    exit when above is null
      or not (access.excludes(of_case, null, array[above]) or access.excludes(of_report, null, array[above]));
    above := public.desk_above(above);
  end loop;
  return above;
end
$$;

-- Neither a report nor a case is given to a desk that a conflict of interest keeps away from it.
create function refuse_desk_kept_away() returns trigger
  language plpgsql security definer set search_path = pg_catalog
as $$
begin
  if access.excludes(new.id, null, array[new.desk_id]) then
    raise exception 'a conflict of interest keeps this desk away'
      using errcode = 'check_violation', constraint = 'desk_is_kept_away';
  end if;
  return new;
end
$$;
create trigger cases_kept_away before update of desk_id on cases for each row
  when (new.desk_id <> old.desk_id) execute function refuse_desk_kept_away();
create trigger reports_kept_away before update of desk_id on reports for each row
  when (new.desk_id <> old.desk_id) execute function refuse_desk_kept_away();
