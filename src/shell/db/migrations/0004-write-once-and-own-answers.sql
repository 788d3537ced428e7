-- What was written once is never written over: personal content and the names of evidence stand as
-- they came in. A correction is a new version beside the old one.
revoke update on contents, attachments from liandong_county, liandong_system, liandong_team;

-- The register of assets spans all cases and units: nobody below the county reads it, and a unit names
-- only what it keeps itself.
revoke select on assets from liandong_team, liandong_unit;
drop policy work_liandong_team on assets;
drop policy work_liandong_unit on assets;
create policy team_names on assets for insert to liandong_team
  with check (area = (select session_area()));
create policy unit_names on assets for insert to liandong_unit
  with check (area = (select session_area()) and keeper = (select session_unit()));

-- An earlier answer is given again to whoever asked first, and to nobody else; the system itself reads
-- them all when it verifies the record.
do $$
declare
  role_name text;
begin
  foreach role_name in array array['liandong_county', 'liandong_team', 'liandong_unit'] loop
    execute format('drop policy %I on requests', 'work_' || role_name);
    execute format('create policy %I on requests to %I using (area = (select session_area()) and actor = (select session_user_id())) with check (area = (select session_area()) and actor = (select session_user_id()))',
      'own_' || role_name, role_name);
  end loop;
end $$;
