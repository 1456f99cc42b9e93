-- How a complaint had ended before it was reopened: where the procedure goes on depends on it.
alter table complaint add column former_outcome varchar(64);
alter table complaint add column ended_in varchar(64);
