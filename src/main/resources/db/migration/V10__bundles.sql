-- Papers of a complaint put together for an occasion: for a panel, or for the Investigating Officer. A draft is worked on;
-- what was signed off never changes.
create table bundle (
  id                  varchar(36)  primary key,
  complaint_reference varchar(20)  not null references complaint (reference),
  occasion            varchar(60)  not null,
  state               varchar(10)  not null,         -- draft, approved, replaced
  seen                integer      not null,         -- rises with each change of a draft
  begun_by            varchar(64)  not null,
  begun_at            timestamp with time zone not null,
  approved_by         varchar(64),
  approved_at         timestamp with time zone,
  issue_key           varchar(80)                    -- of the letters with which it goes; null while it waits
);
create index bundle_by_complaint on bundle (complaint_reference);
create index bundle_by_issue on bundle (issue_key);

-- The documents and letters that were chosen, in their order.
create table bundle_item (
  bundle_id   varchar(36) not null references bundle (id),
  position_no integer     not null,
  kind        varchar(10) not null,                  -- document, letter
  item_id     varchar(36) not null,
  primary key (bundle_id, item_id)
);

-- What somebody gets otherwise than as it is by itself: withheld, another document in its place, or whole.
create table bundle_exception (
  bundle_id      varchar(36)   not null references bundle (id),
  item_id        varchar(36)   not null,
  recipient_role varchar(60)   not null,
  person_no      integer       not null,
  how            varchar(10)   not null,             -- withheld, instead, whole
  instead        varchar(36)   references document (id),
  reason         varchar(2000) not null,
  decided_by     varchar(64)   not null,
  decided_at     timestamp with time zone not null,
  primary key (bundle_id, item_id, recipient_role, person_no)
);

-- The PDF for each who gets the papers, kept as it is sent, and how it reached them.
create table bundle_part (
  file_id        varchar(36)  primary key,
  bundle_id      varchar(36)  not null references bundle (id),
  recipient_role varchar(60)  not null,
  person_no      integer      not null,
  recipient      varchar(400) not null,
  pages          integer      not null,
  size_bytes     bigint       not null,
  sha256         varchar(64)  not null,
  store          varchar(20)  not null,
  constraint bundle_part_once unique (bundle_id, recipient_role, person_no)
);

-- How the papers reached somebody: with a letter, or in another way that somebody has noted.
create table bundle_handing (
  file_id     varchar(36) not null references bundle_part (file_id),
  letter_id   varchar(36) references letter (id),
  handed_on   date        not null,
  how         varchar(2000),
  recorded_by varchar(64) not null,
  recorded_at timestamp with time zone not null
);
create index bundle_handing_by_file on bundle_handing (file_id);
