-- The complaints register: the record that lasts. The engine's own tables are working memory.
-- What people type is twice as wide here as forms allow: a database may count an emoji as two characters.

create table reference_number (
  prefix      varchar(10) not null,
  year_no     integer     not null,
  last_number integer     not null,
  primary key (prefix, year_no)
);

create table complaint (
  reference        varchar(20)  primary key,
  tenant           varchar(64)  not null,
  procedure_key    varchar(100) not null,
  status           varchar(10)  not null,
  outcome          varchar(40),
  complainant_name varchar(400) not null,
  child_reference  varchar(400) not null,
  conference_on    date         not null,
  conference_chair varchar(64)  not null,
  received_on      date         not null,
  recorded_at      timestamp with time zone not null,
  recorded_by      varchar(64)  not null,
  closed_on        date
);
create index complaint_by_receipt on complaint (tenant, received_on, reference);
create index complaint_by_status on complaint (tenant, status, received_on);

-- Every form as it was submitted: one row for each submission, never changed.
create table case_entry (
  id                  bigint generated always as identity primary key,
  complaint_reference varchar(20)  not null references complaint (reference),
  activity            varchar(100) not null,
  form                varchar(100) not null,
  submitted_by        varchar(64)  not null,
  submitted_at        timestamp with time zone not null,
  answers             text         not null
);
create index case_entry_by_complaint on case_entry (complaint_reference, id);

-- What the machine or a person did beside the forms: limits missed, extended, moved; closed, reopened.
create table case_event (
  id                  bigint generated always as identity primary key,
  complaint_reference varchar(20)   not null references complaint (reference),
  happened_at         timestamp with time zone not null,
  by_user             varchar(64)   not null,
  what                varchar(1000) not null
);
create index case_event_by_complaint on case_event (complaint_reference, id);

create table deadline (
  id                  bigint generated always as identity primary key,
  complaint_reference varchar(20) not null references complaint (reference),
  clause              varchar(20) not null,
  anchor              date        not null,
  amount              integer     not null,
  unit                varchar(30) not null,
  due                 date        not null,
  extended_to         date,
  met_on              date,
  recorded_late       boolean     not null,
  missed_due          date,
  told_at             timestamp with time zone,
  ended_on            date
);
create index deadline_by_complaint on deadline (complaint_reference, clause);
create index deadline_open on deadline (due, complaint_reference);

create table letter (
  id                  varchar(36)  primary key,
  issue_key           varchar(80)  not null,
  complaint_reference varchar(20)  not null references complaint (reference),
  template            varchar(100) not null,
  version_no          integer      not null,
  recipient_role      varchar(60)  not null,
  recipient           varchar(400) not null,
  channel             varchar(10)  not null,
  address             varchar(2000),
  email               varchar(320),
  subject             varchar(300) not null,
  body                text         not null,
  clause              varchar(60),
  filing              varchar(200),
  signatory           varchar(200) not null,
  status              varchar(10)  not null,
  issued_at           timestamp with time zone not null,
  written_by          varchar(64)  not null,
  approved_by         varchar(64),
  approved_at         timestamp with time zone,
  pdf                 bytea,
  sha256              varchar(64),
  sent_on             date,
  sent_at             timestamp with time zone,
  received_on         date,
  voided_at           timestamp with time zone,
  void_reason         varchar(300),
  constraint letter_once unique (issue_key, version_no, recipient_role, recipient)
);
create index letter_by_complaint on letter (complaint_reference, issued_at);
create index letter_by_issue on letter (issue_key);

create table referral (
  id                  bigint generated always as identity primary key,
  complaint_reference varchar(20)  not null references complaint (reference),
  to_whom             varchar(2000) not null,
  kind                varchar(40)  not null,
  what                text         not null,
  made_on             date         not null,
  result              text,
  result_on           date
);
create index referral_by_complaint on referral (complaint_reference, id);
