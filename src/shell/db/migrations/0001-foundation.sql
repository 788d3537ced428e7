-- The ground of everything: streams and their journal, what follows from them, who may see what.
-- Time, ids and numbers are passed in; nothing here calls a clock or a generator.
-- Every table carries its area (the county), the only tenant key.

create table areas (
  area uuid primary key,
  name text not null,
  court_code text collate "C" not null,
  profile text not null check (profile in ('demonstration', 'production')),
  created_at timestamptz not null
);

create table units (
  area uuid not null references areas (area),
  id text collate "C" not null,
  kind text collate "C" not null,
  name text not null,
  names jsonb not null,
  position int not null,
  primary key (area, id)
);

create table teams (
  area uuid not null references areas (area),
  id uuid not null,
  name text not null,
  judge_id uuid,
  primary key (area, id)
);

create table users (
  area uuid not null references areas (area),
  id uuid not null,
  login text collate "C" not null,
  name text not null,
  role text collate "C" not null,
  team_id uuid,
  unit_id text collate "C",
  credential text,
  phone text,
  password_hash text,
  must_change boolean not null default false,
  is_active boolean not null default true,
  is_demonstration boolean not null default false,
  is_automatic boolean not null default false,
  created_at timestamptz not null,
  primary key (area, id),
  unique (area, login),
  foreign key (area, unit_id) references units (area, id),
  foreign key (area, team_id) references teams (area, id)
);

create table sessions (
  area uuid not null references areas (area),
  token_digest text collate "C" not null,
  user_id uuid not null,
  created_at timestamptz not null,
  seen_at timestamptz not null,
  expires_at timestamptz not null,
  primary key (area, token_digest),
  foreign key (area, user_id) references users (area, id)
);
create unique index sessions_by_token on sessions (token_digest);

create table sign_in_attempts (
  area uuid not null references areas (area),
  bucket text collate "C" not null,
  failures int not null,
  blocked_until timestamptz,
  last_at timestamptz not null,
  primary key (area, bucket)
);

-- One row per stream: its lock, its place in the chain, and the state as the core sees it.
create table streams (
  area uuid not null references areas (area),
  kind text collate "C" not null,
  id uuid not null,
  position int not null,
  head text collate "C" not null,
  state jsonb not null,
  case_id uuid,
  team_id uuid,
  unit_id text collate "C",
  is_sent boolean not null,
  primary key (area, id)
);

create table journal (
  area uuid not null references areas (area),
  stream uuid not null,
  position int not null,
  kind text collate "C" not null,
  type text collate "C" not null,
  case_id uuid,
  canonical text not null,
  actor uuid not null,
  happened_at timestamptz not null,
  request_id uuid not null,
  request_print text collate "C" not null,
  previous text collate "C" not null,
  hash text collate "C" not null,
  primary key (area, stream, position)
);
create index journal_by_case on journal (area, case_id, happened_at);
create index journal_by_time on journal (area, happened_at);

-- The same request twice is one act; the same id with another body is an error.
create table requests (
  area uuid not null references areas (area),
  id uuid not null,
  print text collate "C" not null,
  actor uuid not null,
  answer jsonb not null,
  happened_at timestamptz not null,
  primary key (area, id)
);

-- Registers count without gaps: the row is locked by the transaction that takes the number.
create table registers (
  area uuid not null references areas (area),
  name text collate "C" not null,
  last_number bigint not null,
  primary key (area, name)
);

-- What falls due by itself, and the letters that follow from a command.
create table due (
  area uuid not null references areas (area),
  subject uuid not null,
  key text collate "C" not null,
  origin text collate "C" not null check (origin in ('time_limit', 'letter')),
  kind text collate "C" not null,
  due_at timestamptz not null,
  payload jsonb,
  attempts int not null default 0,
  state text collate "C" not null default 'pending' check (state in ('pending', 'done', 'stuck', 'held')),
  last_error text,
  epoch int not null default 0,
  primary key (area, subject, key)
);
create index due_pending on due (due_at) where state = 'pending';

-- Personal content, written once; the journal holds only id and digest. Erasing drops fields and salt.
create table contents (
  area uuid not null references areas (area),
  id uuid not null,
  kind text collate "C" not null,
  subject uuid,
  case_id uuid,
  team_id uuid,
  unit_id text collate "C",
  fields jsonb,
  salt text collate "C",
  digest text collate "C" not null,
  created_at timestamptz not null,
  primary key (area, id)
);

create table persons (
  area uuid not null references areas (area),
  id uuid not null,
  kind text collate "C" not null check (kind in ('natural', 'company')),
  name text not null,
  identity_kind text collate "C",
  identity_number text collate "C",
  details jsonb not null,
  primary key (area, id)
);
create unique index persons_by_identity on persons (area, identity_kind, identity_number)
  where identity_number is not null;
create index persons_by_name on persons (area, name);

create table cases (
  area uuid not null references areas (area),
  id uuid not null,
  number text collate "C" not null,
  kind text collate "C" not null,
  status text collate "C" not null,
  filed_on date not null,
  cause text not null,
  team_id uuid not null,
  judge_id uuid not null,
  judge_name text not null,
  applicants text not null,
  debtors text not null,
  search text not null,
  claim_fen bigint not null,
  received_fen bigint not null,
  performed_at timestamptz,
  missing text[] not null,
  registered_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (area, id),
  unique (area, number)
);
create index cases_by_filed on cases (area, filed_on desc, id);
create index cases_by_team on cases (area, team_id, filed_on desc, id);
create index cases_by_status on cases (area, status, filed_on desc, id);
create index cases_by_claim on cases (area, claim_fen desc, id);
create index cases_by_updated on cases (area, updated_at desc, id);
create index cases_by_team_updated on cases (area, team_id, updated_at desc, id);

create table case_parties (
  area uuid not null references areas (area),
  case_id uuid not null,
  person_id uuid not null,
  role text collate "C" not null,
  position int not null,
  primary key (area, case_id, person_id, role),
  foreign key (area, case_id) references cases (area, id),
  foreign key (area, person_id) references persons (area, id)
);
create index case_parties_by_person on case_parties (area, person_id);

create table assets (
  area uuid not null references areas (area),
  id uuid not null,
  kind text collate "C" not null,
  identifier text collate "C" not null,
  keeper text collate "C" not null,
  description text not null,
  flags text[] not null default '{}',
  primary key (area, id),
  unique (area, kind, keeper, identifier)
);

create table measures (
  area uuid not null references areas (area),
  id uuid not null,
  case_id uuid not null,
  case_number text not null,
  team_id uuid not null,
  unit_id text collate "C" not null,
  debtor_id uuid not null,
  debtor_name text not null,
  kind text collate "C" not null,
  status text collate "C" not null,
  is_sent boolean not null,
  is_outstanding boolean not null,
  number text collate "C",
  asset_id uuid,
  asset_label text,
  receipt_number bigint,
  amount_fen bigint,
  secured_fen bigint,
  drafted_by uuid not null,
  drafted_at timestamptz not null,
  served_at timestamptz,
  arrived_at timestamptz,
  received_at timestamptz,
  answered_at timestamptz,
  due_at timestamptz,
  is_paused boolean not null,
  effective_from timestamptz,
  effective_to date,
  release_ordered_at timestamptz,
  release_due_at timestamptz,
  released_at timestamptz,
  urge_level int not null,
  needs_receipt boolean not null,
  has_open_review boolean not null,
  desk text collate "C" not null,
  search text not null,
  primary key (area, id)
);
create index measures_by_case on measures (area, case_id, drafted_at);
create index measures_by_unit on measures (area, unit_id, desk, due_at, id) where is_sent;
create index measures_by_unit_arrived on measures (area, unit_id, arrived_at desc, id) where is_sent;
create index measures_by_team on measures (area, team_id, desk, due_at, id);
create index measures_by_desk on measures (area, desk, due_at, id);
create index measures_outstanding on measures (area, case_id) where is_outstanding;
create index measures_by_expiry on measures (area, effective_to) where is_outstanding;
create index measures_open_reviews on measures (area, due_at) where has_open_review;
create index measures_by_debtor on measures (area, debtor_id);
create index measures_by_asset on measures (area, asset_id, receipt_number) where asset_id is not null;

-- What inquiries found: a projection of the latest answer of each measure.
create table findings (
  area uuid not null references areas (area),
  id uuid not null,
  measure_id uuid not null,
  case_id uuid not null,
  team_id uuid not null,
  unit_id text collate "C" not null,
  debtor_id uuid not null,
  kind text collate "C" not null,
  identifier text not null,
  label text not null,
  value_fen bigint,
  flags text[] not null,
  fields jsonb not null,
  found_at timestamptz not null,
  asset_id uuid,
  primary key (area, id)
);
create index findings_by_case on findings (area, case_id);
create index findings_by_measure on findings (area, measure_id);
create index findings_by_debtor on findings (area, debtor_id);

create table claims (
  area uuid not null references areas (area),
  id uuid not null,
  case_id uuid not null,
  team_id uuid not null,
  claimant text not null,
  status text collate "C" not null,
  opened_at timestamptz not null,
  due_at timestamptz not null,
  decided_at timestamptz,
  primary key (area, id)
);
create index claims_by_case on claims (area, case_id);

create table attachments (
  area uuid not null references areas (area),
  id uuid not null,
  digest text collate "C" not null,
  name text not null,
  media_type text collate "C" not null,
  byte_count bigint not null,
  measure_id uuid,
  case_id uuid,
  team_id uuid,
  unit_id text collate "C",
  uploaded_by uuid not null,
  uploaded_at timestamptz not null,
  primary key (area, id)
);
create index attachments_by_measure on attachments (area, measure_id);

-- Reads of personal data: one row per list, one per person opened or unmasked.
create table reads (
  area uuid not null references areas (area),
  id uuid not null,
  user_id uuid not null,
  kind text collate "C" not null,
  subject uuid,
  case_id uuid,
  purpose text not null,
  query text not null,
  page int not null,
  shown_digest text collate "C" not null,
  shown_count int not null,
  happened_at timestamptz not null,
  primary key (area, id)
);
create index reads_by_user on reads (area, user_id, happened_at);

create table saved_views (
  area uuid not null references areas (area),
  user_id uuid not null,
  page text collate "C" not null,
  name text not null,
  settings jsonb not null,
  saved_at timestamptz not null,
  primary key (area, user_id, page, name)
);

create table holiday_corrections (
  area uuid not null references areas (area),
  day date not null,
  kind text collate "C" not null check (kind in ('rest', 'work')),
  reason text not null,
  corrected_by uuid not null,
  corrected_at timestamptz not null,
  primary key (area, day)
);

create table county_settings (
  area uuid not null references areas (area),
  key text collate "C" not null,
  value jsonb not null,
  is_confirmed boolean not null,
  changed_by uuid not null,
  changed_at timestamptz not null,
  primary key (area, key)
);

create table imports (
  area uuid not null references areas (area),
  id uuid not null,
  file_name text not null,
  file_digest text collate "C" not null,
  format text collate "C" not null,
  mode text collate "C" not null,
  state text collate "C" not null,
  row_count int not null default 0,
  done_count int not null default 0,
  bad_count int not null default 0,
  summary jsonb not null,
  started_by uuid not null,
  started_at timestamptz not null,
  finished_at timestamptz,
  primary key (area, id)
);

create table import_rows (
  area uuid not null references areas (area),
  import_id uuid not null,
  row_number int not null,
  source jsonb not null,
  problems jsonb not null,
  outcome text collate "C" not null,
  changes jsonb,
  primary key (area, import_id, row_number),
  foreign key (area, import_id) references imports (area, id)
);
