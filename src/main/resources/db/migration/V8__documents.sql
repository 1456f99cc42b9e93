-- Documents of a complaint: a row for each version, added and never removed; only a withdrawal is written later.
create table document (
  id                  varchar(36)  primary key,
  complaint_reference varchar(20)  not null references complaint (reference),
  document_no         integer      not null,          -- by which people call it, within the complaint
  version_no          integer      not null,
  replaces            varchar(36)  references document (id),
  kind                varchar(30)  not null,
  audience            varchar(20)  not null,          -- everyone who reads the case, or the council's own readers
  party               varchar(30),                    -- whose written views they are
  received_on         date,                           -- when the council got them
  name                varchar(400) not null,
  media_type          varchar(100) not null,
  size_bytes          bigint       not null,
  sha256              varchar(64)  not null,
  store               varchar(20)  not null,          -- where its content is: database, folder
  added_by            varchar(64)  not null,
  added_at            timestamp with time zone not null,
  withdrawn_by        varchar(64),
  withdrawn_at        timestamp with time zone,
  withdrawn_reason    varchar(2000),
  constraint document_once unique (complaint_reference, document_no, version_no)
);

-- Content kept in the database, in pieces, so that nothing has to hold a whole document in memory. A document's content
-- comes before its row, in the same transaction.
create table document_piece (
  document_id varchar(36) not null,
  piece_no    integer     not null,
  content     bytea       not null,
  primary key (document_id, piece_no)
);
