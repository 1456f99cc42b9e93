-- Papers are signed off as they were read back: what is put together is exactly that list, or nothing.
alter table bundle_making add list varchar(64) default '' not null;    -- SHA-256 of the list that was read back
