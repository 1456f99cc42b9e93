-- Changes by hand of who may come in and read what, of which each council's supervisors are told at once.
create table staff_access_change (
  id         bigint generated always as identity primary key,
  changed_at timestamp with time zone not null,
  by_user    varchar(64)  not null,
  tenant     varchar(64)  not null,
  what       varchar(400) not null,
  told_at    timestamp with time zone
);
create index staff_access_change_to_tell on staff_access_change (told_at, id);
