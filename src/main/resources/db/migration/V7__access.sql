-- Who read or changed what. Rows are inserted and never updated or deleted: on PostgreSQL take the rights away as well
-- (README, "Security"). It refers to no other table, so that it waits for none and outlives what it tells of.
create table access_log (
  id                  bigint generated always as identity primary key,
  logged_at           timestamp with time zone not null,
  by_user             varchar(64)  not null,
  tenant              varchar(64)  not null,
  complaint_reference varchar(20)  not null,
  what                varchar(20)  not null,
  item                varchar(200),
  way                 varchar(10)  not null,
  text_before         text,
  text_after          text
);
create index access_log_by_complaint on access_log (complaint_reference, id);
create index access_log_by_tenant on access_log (tenant, id);
create index access_log_by_user on access_log (by_user, id);

-- Which openings with a reason the supervisors have been told of.
create table access_told (
  access_id bigint primary key references access_log (id),
  told_at   timestamp with time zone not null
);
