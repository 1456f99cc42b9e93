-- After each update of the tables, as their owner. Repeating it changes nothing.
grant usage on schema public to complaints_app;
grant select, insert, update, delete on all tables in schema public to complaints_app;
grant usage, select on all sequences in schema public to complaints_app;
-- Which updates there have been is for the owner to say.
revoke insert, update, delete on flyway_schema_history from complaints_app;
-- Who has looked is only ever added to.
revoke update, delete on access_log, access_told from complaints_app;
