-- After each update of the tables, as their owner. Repeating it changes nothing. All of it or nothing: a node that works
-- meanwhile never has too many rights or too few.
begin;
grant usage on schema public to complaints_app;
grant select, insert, update, delete on all tables in schema public to complaints_app;
grant usage, select on all sequences in schema public to complaints_app;

-- Which updates there have been is for the owner to say.
revoke insert, update, delete on flyway_schema_history from complaints_app;

-- The access log is read and added to, and goes only with its complaint.
revoke update, truncate on access_log, access_told from complaints_app;
alter table access_log enable row level security;
drop policy if exists reads on access_log;
create policy reads on access_log for select to complaints_app using (true);
drop policy if exists adds on access_log;
create policy adds on access_log for insert to complaints_app with check (true);
drop policy if exists erases on access_log;
create policy erases on access_log for delete to complaints_app using (not exists
  (select 1 from complaint where reference = complaint_reference and anonymised_on is null));

alter table access_told enable row level security;
drop policy if exists reads on access_told;
create policy reads on access_told for select to complaints_app using (true);
drop policy if exists adds on access_told;
create policy adds on access_told for insert to complaints_app with check (true);
drop policy if exists erases on access_told;
create policy erases on access_told for delete to complaints_app using (not exists
  (select 1 from access_log join complaint on reference = complaint_reference
   where id = access_id and anonymised_on is null));
commit;
