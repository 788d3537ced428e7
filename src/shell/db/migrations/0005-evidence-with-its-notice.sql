-- What the court puts beside a draft is for its unit only once the notice was sent, as the draft itself.
drop policy unit on attachments;
create policy unit_read on attachments for select to liandong_unit
  using (area = (select session_area()) and unit_id = (select session_unit())
    and exists (select 1 from streams s where s.area = attachments.area and s.id = attachments.measure_id));
create policy unit_write on attachments for insert to liandong_unit
  with check (area = (select session_area()) and unit_id = (select session_unit()));
