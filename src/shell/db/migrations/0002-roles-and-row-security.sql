-- Who may see and touch what, said a second time by the database itself. The application logs in as
-- one account that has no rights of its own and enters, per transaction, the role of the person.
-- These roles own nothing and cannot log in.

do $$
declare
  name text;
begin
  foreach name in array array[
    'liandong_door', 'liandong_county', 'liandong_team', 'liandong_unit', 'liandong_system',
    'liandong_administrator', 'liandong_auditor', 'liandong_group'
  ] loop
    if not exists (select 1 from pg_roles where rolname = name) then
      execute format('create role %I nologin noinherit', name);
    end if;
  end loop;
end $$;

grant usage on schema public to
  liandong_door, liandong_county, liandong_team, liandong_unit, liandong_system,
  liandong_administrator, liandong_auditor, liandong_group;

create function session_area() returns uuid language sql stable parallel safe as
  $$ select nullif(current_setting('liandong.area', true), '')::uuid $$;
create function session_user_id() returns uuid language sql stable parallel safe as
  $$ select nullif(current_setting('liandong.user', true), '')::uuid $$;
create function session_team() returns uuid language sql stable parallel safe as
  $$ select nullif(current_setting('liandong.team', true), '')::uuid $$;
create function session_unit() returns text language sql stable parallel safe as
  $$ select nullif(current_setting('liandong.unit', true), '') $$;

do $$
declare
  name text;
begin
  for name in select tablename from pg_tables where schemaname = 'public' loop
    execute format('alter table %I enable row level security', name);
  end loop;
end $$;

-- The door: sign-in and sessions, before an area is known. It sees accounts, never cases.
create policy door on areas for select to liandong_door using (true);
create policy door on users to liandong_door using (true) with check (true);
create policy door on teams for select to liandong_door using (true);
create policy door on units for select to liandong_door using (true);
create policy door on sessions to liandong_door using (true) with check (true);
create policy door on sign_in_attempts to liandong_door using (true) with check (true);
grant select on areas, users, teams, units to liandong_door;
grant update (password_hash, must_change) on users to liandong_door;
grant select, insert, update, delete on sessions, sign_in_attempts to liandong_door;

-- What everyone of the area may read.
do $$
declare
  name text;
  role_name text;
begin
  foreach role_name in array array[
    'liandong_county', 'liandong_team', 'liandong_unit', 'liandong_system',
    'liandong_administrator', 'liandong_auditor', 'liandong_group'
  ] loop
    foreach name in array array['areas', 'units', 'teams', 'users', 'holiday_corrections', 'county_settings'] loop
      execute format(
        'create policy %I on %I for select to %I using (area = (select session_area()))',
        'read_' || role_name, name, role_name);
    end loop;
    execute format('grant select on areas, units, teams, holiday_corrections, county_settings to %I', role_name);
    execute format(
      'grant select (area, id, login, name, role, team_id, unit_id, credential, phone, must_change, is_active, is_demonstration, is_automatic) on users to %I',
      role_name);
    execute format('create policy %I on reads for insert to %I with check (area = (select session_area()) and user_id = (select session_user_id()))',
      'write_' || role_name, role_name);
    execute format('grant insert on reads to %I', role_name);
    execute format('create policy %I on saved_views to %I using (area = (select session_area()) and user_id = (select session_user_id())) with check (area = (select session_area()) and user_id = (select session_user_id()))',
      'own_' || role_name, role_name);
    execute format('grant select, insert, update, delete on saved_views to %I', role_name);
  end loop;
end $$;

-- The writing roles: the machinery of `execute`, one policy per table and role.
do $$
declare
  name text;
  role_name text;
begin
  foreach role_name in array array['liandong_county', 'liandong_team', 'liandong_unit', 'liandong_system'] loop
    foreach name in array array['requests', 'registers', 'due'] loop
      execute format('create policy %I on %I to %I using (area = (select session_area())) with check (area = (select session_area()))',
        'work_' || role_name, name, role_name);
    end loop;
    execute format('grant select, insert on requests to %I', role_name);
    execute format('grant select, insert, update on registers to %I', role_name);
    execute format('grant select, insert, update, delete on due to %I', role_name);
    execute format('create policy %I on journal for insert to %I with check (area = (select session_area()))',
      'append_' || role_name, role_name);
    execute format('grant insert on journal to %I', role_name);
    execute format('create policy %I on assets to %I using (area = (select session_area())) with check (area = (select session_area()))',
      'work_' || role_name, role_name);
    execute format('grant select, insert on assets to %I', role_name);
  end loop;

  -- County scope: the linkage office, the heads of bureau and court, filing, and the system's jobs.
  foreach role_name in array array['liandong_county', 'liandong_system'] loop
    foreach name in array array['streams', 'contents', 'persons', 'cases', 'case_parties', 'measures',
                                'findings', 'claims', 'attachments', 'imports', 'import_rows'] loop
      execute format('create policy %I on %I to %I using (area = (select session_area())) with check (area = (select session_area()))',
        'county_' || role_name, name, role_name);
      execute format('grant select, insert, update on %I to %I', name, role_name);
    end loop;
    execute format('grant delete on findings, case_parties, import_rows to %I', role_name);
    execute format('create policy %I on journal for select to %I using (area = (select session_area()))',
      'read_' || role_name, role_name);
    execute format('grant select on journal to %I', role_name);
    execute format('create policy %I on holiday_corrections to %I using (area = (select session_area())) with check (area = (select session_area()))', 'work_' || role_name, role_name);
    execute format('create policy %I on county_settings to %I using (area = (select session_area())) with check (area = (select session_area()))', 'work_' || role_name, role_name);
    execute format('grant insert, update, delete on holiday_corrections, county_settings to %I', role_name);
  end loop;

  -- Team scope: a judge and the officers beside him see their own cases.
  foreach name in array array['streams', 'contents', 'cases', 'measures', 'findings', 'claims', 'attachments'] loop
    execute format('create policy team on %I to liandong_team using (area = (select session_area()) and team_id = (select session_team())) with check (area = (select session_area()) and team_id = (select session_team()))', name);
    execute format('grant select, insert, update on %I to liandong_team', name);
  end loop;
end $$;

grant delete on findings to liandong_team;
create policy team on case_parties to liandong_team
  using (area = (select session_area()) and exists (select 1 from cases c where c.area = case_parties.area and c.id = case_parties.case_id))
  with check (area = (select session_area()) and exists (select 1 from cases c where c.area = case_parties.area and c.id = case_parties.case_id));
grant select, insert, update, delete on case_parties to liandong_team;
create policy team on persons for select to liandong_team
  using (area = (select session_area()) and exists (
    select 1 from case_parties p where p.area = persons.area and p.person_id = persons.id));
create policy team_write on persons for insert to liandong_team with check (area = (select session_area()));
create policy team_update on persons for update to liandong_team
  using (area = (select session_area()) and exists (
    select 1 from case_parties p where p.area = persons.area and p.person_id = persons.id))
  with check (area = (select session_area()));
grant select, insert, update on persons to liandong_team;
create policy team on journal for select to liandong_team
  using (area = (select session_area()) and exists (select 1 from cases c where c.area = journal.area and c.id = journal.case_id));
grant select on journal to liandong_team;

-- Unit scope: what was sent to it, and what it wrote itself.
create policy unit on streams to liandong_unit
  using (area = (select session_area()) and unit_id = (select session_unit()) and is_sent)
  with check (area = (select session_area()) and unit_id = (select session_unit()) and is_sent);
grant select, update on streams to liandong_unit;
create policy unit on measures to liandong_unit
  using (area = (select session_area()) and unit_id = (select session_unit()) and is_sent)
  with check (area = (select session_area()) and unit_id = (select session_unit()) and is_sent);
grant select, insert, update on measures to liandong_unit;
create policy unit on findings to liandong_unit
  using (area = (select session_area()) and unit_id = (select session_unit()))
  with check (area = (select session_area()) and unit_id = (select session_unit()));
grant select, insert, update, delete on findings to liandong_unit;
create policy unit_read on contents for select to liandong_unit
  using (area = (select session_area()) and unit_id = (select session_unit())
    and (kind <> 'order' or exists (
      select 1 from streams s where s.area = contents.area and s.id = contents.subject)));
create policy unit_write on contents for insert to liandong_unit
  with check (area = (select session_area()) and unit_id = (select session_unit()) and kind <> 'order');
grant select, insert on contents to liandong_unit;
create policy unit on attachments to liandong_unit
  using (area = (select session_area()) and unit_id = (select session_unit()))
  with check (area = (select session_area()) and unit_id = (select session_unit()));
grant select, insert on attachments to liandong_unit;

-- Administrators run accounts; auditors read the record; the leading group reads the state of work.
create policy administrator on users to liandong_administrator
  using (area = (select session_area())) with check (area = (select session_area()));
create policy administrator on units to liandong_administrator
  using (area = (select session_area())) with check (area = (select session_area()));
create policy administrator on teams to liandong_administrator
  using (area = (select session_area())) with check (area = (select session_area()));
create policy administrator on sessions to liandong_administrator
  using (area = (select session_area())) with check (area = (select session_area()));
grant select, insert, update on users, units, teams to liandong_administrator;
grant select, delete on sessions to liandong_administrator;
create policy auditor on journal for select to liandong_auditor using (area = (select session_area()));
create policy auditor on reads for select to liandong_auditor using (area = (select session_area()));
grant select on journal, reads to liandong_auditor;
create policy group_read on measures for select to liandong_group using (area = (select session_area()));
create policy group_read on cases for select to liandong_group using (area = (select session_area()));
grant select (area, id, unit_id, team_id, kind, status, desk, is_sent, is_outstanding, due_at, arrived_at, answered_at, effective_to, release_ordered_at, release_due_at, urge_level, drafted_at, needs_receipt, is_paused, secured_fen)
  on measures to liandong_group;
grant select (area, id, status, filed_on, team_id, claim_fen, received_fen, performed_at, missing, registered_at, judge_id, judge_name) on cases to liandong_group;
