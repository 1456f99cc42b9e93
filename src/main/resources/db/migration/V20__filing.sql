-- Copies of letters that were put on a file (B-2.6, B-2.10, B-2.32). What is still to be filed follows from the letters.
create table filing (
  letter_id       varchar(36)  not null references letter (id) on delete cascade,
  child_reference varchar(200) not null,
  filed_on        date         not null,
  filed_by        varchar(64)  not null,
  recorded_at     timestamp with time zone not null,
  primary key (letter_id, child_reference)
);
