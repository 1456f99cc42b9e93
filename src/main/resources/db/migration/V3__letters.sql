-- How a letter is laid out for its recipient, who signs it, what stands in its place, and what its carrier says of it.

alter table letter add column person_no      integer      default 0     not null; -- which complainant; 0: none of them
alter table letter add column large_print    boolean      default false not null;
alter table letter add column easy_read      boolean      default false not null;
alter table letter add column language       varchar(35);                         -- BCP 47; null: English
alter table letter add column signatory_name varchar(400);
alter table letter add column replaces       varchar(36)  references letter (id);
alter table letter add column carrier_key    varchar(100);                        -- the carrier's own id of it
alter table letter add column delivery       varchar(40);                         -- the carrier's own word for its state
alter table letter add column failure        varchar(300);                        -- why it last could not be sent
alter table letter add column voided_by      varchar(64);
alter table letter add column breach         varchar(4000);                       -- who may have seen it, what was done

-- The advocate and each complainant get their own, whatever their names.
alter table letter drop constraint letter_once;
alter table letter add constraint letter_once
  unique (issue_key, version_no, recipient_role, person_no, recipient);
create index letter_by_status on letter (status, channel, issued_at);
create index letter_by_replaced on letter (replaces);
