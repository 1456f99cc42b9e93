-- A correction says which version it replaces, so that recipients with other words keep theirs. Versions written before
-- that was kept belong to the one before them, to the same recipient.
update letter set replaces = (
  select max(older.id) from letter older
  where older.issue_key = letter.issue_key and older.version_no = letter.version_no - 1
    and older.recipient_role = letter.recipient_role and older.person_no = letter.person_no
    and older.recipient = letter.recipient)
where version_no > 1 and replaces is null;
