-- Papers go with more than one letter: another takes them where the first was taken back before it left, or came back.
create table bundle_issue (
  issue_key varchar(80) primary key,
  bundle_id varchar(36) not null references bundle (id)
);
create index bundle_issue_by_bundle on bundle_issue (bundle_id);
insert into bundle_issue (issue_key, bundle_id) select issue_key, id from bundle where issue_key is not null;
drop index bundle_by_issue;
alter table bundle drop column issue_key;

-- Papers that were signed off and are put together by themselves, by one node at a time; or why they could not be.
create table bundle_making (
  bundle_id     varchar(36) primary key references bundle (id),
  asked_by      varchar(64) not null,
  asked_at      timestamp with time zone not null,
  leaves_now    boolean     not null,
  tries         integer     not null,
  claim         varchar(36),                         -- of the node that is at it; null before the first
  claimed_until timestamp with time zone not null,   -- then another one may take it up
  refusal       text                                 -- a line for each reason; null while they are being made
);
