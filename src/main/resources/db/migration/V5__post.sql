-- Every handing-over of a letter, so that what left can be held against what the register says has left.
create table dispatch (
  id          bigint generated always as identity primary key,
  letter_id   varchar(36) not null references letter (id),
  attempt     integer     not null,
  carrier     varchar(20) not null,
  carrier_key varchar(100),
  handed_at   timestamp with time zone not null,
  outcome     varchar(10) not null,           -- handing, left, failed, unknown
  constraint dispatch_once unique (letter_id, attempt)
);
create index dispatch_by_time on dispatch (handed_at);

-- What had left before this table was there.
insert into dispatch (letter_id, attempt, carrier, handed_at, outcome)
  select id, 1, case channel when 'post' then 'print' else 'mail' end, sent_at, 'left' from letter where sent_at is not null;

-- What somebody still has to see to: the carrier could not deliver the letter, or it has come back.
alter table letter add column see_to varchar(10); -- delivery, back
-- When the carrier was last asked what became of the letter, and whether it has nothing more to say.
alter table letter add column asked_at timestamp with time zone;
alter table letter add column asked_enough boolean default false not null;
create index letter_to_see_to on letter (see_to);

-- What the day is from which a limit runs, where that is not what the procedure takes it to be.
alter table deadline add column anchor_why varchar(300);
