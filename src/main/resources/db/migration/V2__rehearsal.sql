-- How far a rehearsal has moved the clock: kept, so that a restart does not fall back behind recorded dates.
create table rehearsal_clock (
  offset_ms bigint not null
);
