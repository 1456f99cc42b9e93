-- Those who complain: every version of what is known of each of them. Rows are added, never changed. A complaint older
-- than this has none until somebody is corrected: until then its start form in the case file says who complains.

create table complainant (
  complaint_reference varchar(20)   not null references complaint (reference),
  person_no           integer       not null,                     -- 1: named when the complaint was recorded
  version_no          integer       not null,
  name                varchar(400)  not null,
  relationship        varchar(40),
  representing        varchar(400),
  authority_seen      boolean,
  supporter           varchar(400),
  channel             varchar(10),                                -- null: no safe way to write to them is known
  address             varchar(2000),
  email               varchar(320),
  contact_notes       text,
  access_needs        text,
  large_print         boolean,
  easy_read           boolean,
  language            varchar(35),                                -- BCP 47; null: English
  interpreter         varchar(400),
  advocate            varchar(400),
  advocate_copy       boolean,
  advocate_channel    varchar(10),
  advocate_address    varchar(2000),
  advocate_email      varchar(320),
  withdrawn_on        date,                                       -- the day from which they no longer complain
  reason              text          not null,
  changed_by          varchar(64)   not null,
  changed_at          timestamp with time zone not null,
  primary key (complaint_reference, person_no, version_no)
);

-- Letters written before there could be several complainants were the first one's.
update letter set person_no = 1 where recipient_role = 'complainant';
