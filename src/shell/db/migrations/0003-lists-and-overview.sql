-- What the lists and the overview read, each by an index of its own.

-- The reply time limit of a notice and its first answer: `due_at` ends with the answer and `answered_at`
-- moves with a correction, so neither says whether the unit answered in time.
alter table measures add column answer_due_at timestamptz;
alter table measures add column first_answered_at timestamptz;

-- A release that waits for the court's decision (art. 19): the judge must find it.
alter table cases add column release_drafted_at timestamptz;
create index cases_release_drafted on cases (area, team_id) where release_drafted_at is not null;

create index cases_by_number on cases (area, number desc, id);
create index cases_by_judge on cases (area, judge_id, filed_on desc, id);
create index cases_by_kind on cases (area, kind, filed_on desc, id);
create index cases_by_team_status on cases (area, team_id, status, filed_on desc, id);
create index cases_paid on cases (area, performed_at, id) where performed_at is not null;

-- What still binds or waits in a case, per case, answered from the index alone.
create index measures_open_by_case on measures (area, case_id)
  include (is_outstanding, due_at, is_paused, team_id)
  where is_outstanding or due_at is not null;

create index claims_by_opened on claims (area, opened_at desc, id);
create index journal_amendments on journal (area, case_id) where type = 'case_amended';
create index reads_by_time on reads (area, happened_at desc, id);

-- The leading group sees how work goes (art. 21), never whom it concerns.
grant select (case_id, served_at, received_at, released_at, answer_due_at, first_answered_at)
  on measures to liandong_group;

-- The county's calendar is corrected by the linkage office or by the administrator (art. 23).
create policy administrator on holiday_corrections to liandong_administrator
  using (area = (select session_area())) with check (area = (select session_area()));
grant insert, update, delete on holiday_corrections to liandong_administrator;
