-- What was handed out of complaints' files as one file: who made it, when, for whom and why. Never changed.

-- A review for one person's access to what concerns them. person_no 0: not one of those who complain.
create table pack_review (
  id                  varchar(36)  primary key,
  complaint_reference varchar(20)  not null references complaint (reference),
  person_no           integer      not null,
  person              varchar(400) not null,
  begun_by            varchar(64)  not null,
  begun_at            timestamp with time zone not null
);
create index pack_review_by_complaint on pack_review (complaint_reference);

-- What a supervisor decided about one piece of the file. It holds while the piece is the one that was seen.
create table pack_decision (
  review_id   varchar(36)   not null references pack_review (id),
  piece       varchar(100)  not null,
  fingerprint varchar(64)   not null,
  decision    varchar(10)   not null,           -- IN, OUT, REDACTED
  reason      varchar(1000),
  lines       text,                             -- what is told of it where it is redacted; JSON
  document_id varchar(36),                      -- the document that stands in its place where it is redacted
  decided_by  varchar(64)   not null,
  decided_at  timestamp with time zone not null,
  primary key (review_id, piece)
);

create table pack (
  id                  varchar(36)  primary key,
  complaint_reference varchar(20)  not null references complaint (reference),
  review_id           varchar(36)  references pack_review (id),  -- null: the whole file
  recipient           varchar(400) not null,
  reason              varchar(1000) not null,
  made_by             varchar(64)  not null,
  made_at             timestamp with time zone not null,
  constraint pack_once_for_review unique (review_id)
);
create index pack_by_complaint on pack (complaint_reference, made_at);

-- Every copy that was handed over, and by its checksum which one it was.
create table pack_copy (
  id        bigint generated always as identity primary key,
  pack_id   varchar(36) not null references pack (id),
  format    varchar(10) not null,               -- ZIP, PDF
  sha256    varchar(64) not null,
  bytes     bigint      not null,
  handed_to varchar(64) not null,
  handed_at timestamp with time zone not null,
  whole     boolean     not null                -- false where the download broke off, or has not ended yet
);
create index pack_copy_by_pack on pack_copy (pack_id);
