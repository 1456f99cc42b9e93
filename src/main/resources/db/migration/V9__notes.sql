-- What people who work on a case write down beside its forms, what they report about a child's safety, and what the
-- service has to do better. A form sent twice has the same key both times, and is kept once.

-- Notes: rows are added, never changed. A further note corrects one.
create table case_note (
  id                  bigint generated always as identity primary key,
  complaint_reference varchar(20)  not null references complaint (reference),
  form_key            varchar(36)  not null unique,
  corrects            bigint       references case_note (id),
  words               text         not null,
  written_by          varchar(64)  not null,
  written_at          timestamp with time zone not null
);
create index case_note_by_complaint on case_note (complaint_reference, id);

-- New concerns about a child's safety: reported on a case, and no part of the complaint.
create table concern (
  id                  bigint generated always as identity primary key,
  complaint_reference varchar(20)  not null references complaint (reference),
  form_key            varchar(36)  not null unique,
  what                text         not null,
  at_risk             text         not null,
  urgency             varchar(10)  not null,                 -- NOW, TODAY, LATER
  recorded_by         varchar(64)  not null,
  recorded_at         timestamp with time zone not null,
  told_at             timestamp with time zone,              -- when the e-mail to the duty team left
  next_try_at         timestamp with time zone not null,     -- nobody tries before; whoever tries puts it off first
  failures            integer      default 0 not null,
  failure             varchar(300)                           -- why it last did not leave, without anybody's words
);
create index concern_by_complaint on concern (complaint_reference, id);
create index concern_to_tell on concern (told_at, next_try_at);

-- What the duty team or a supervisor has done about a concern. Rows are added, never changed.
create table concern_answer (
  id          bigint generated always as identity primary key,
  concern_id  bigint       not null references concern (id),
  form_key    varchar(36)  not null unique,
  answered_by varchar(600) not null,                         -- a name, as it was given, and a role
  done        text         not null,
  recorded_by varchar(64)  not null,
  recorded_at timestamp with time zone not null
);
create index concern_answer_by_concern on concern_answer (concern_id, id);

-- Learning actions, as they stand now. They outlast the complaint.
create table learning_action (
  id                  bigint generated always as identity primary key,
  complaint_reference varchar(20)  not null references complaint (reference),
  form_key            varchar(36)  not null unique,
  what                text         not null,
  theme               varchar(20),
  owner               varchar(64)  not null,
  due_on              date         not null,
  done_on             date,
  version_no          integer      not null,
  agreed_by           varchar(64)  not null,
  agreed_at           timestamp with time zone not null
);
create index learning_action_by_complaint on learning_action (complaint_reference, id);
create index learning_action_by_owner on learning_action (owner, done_on);
create index learning_action_by_day on learning_action (done_on, due_on);

-- How each of them stood, from when it was agreed. Rows are added, never changed.
create table learning_action_version (
  action_id  bigint      not null references learning_action (id),
  version_no integer     not null,
  owner      varchar(64) not null,
  due_on     date        not null,
  done_on    date,
  words      text,                                           -- what was done, or why it was changed
  changed_by varchar(64) not null,
  changed_at timestamp with time zone not null,
  primary key (action_id, version_no)
);

-- Who has been reminded of what.
create table learning_reminder (
  action_id bigint      not null references learning_action (id),
  kind      varchar(10) not null,                            -- DUE, OVERDUE
  owner     varchar(64) not null,
  due_on    date        not null,
  told_at   timestamp with time zone not null,
  primary key (action_id, kind, owner, due_on)
);
